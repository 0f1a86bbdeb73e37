/** What a reader gets of a piece of HTML, counted in the plainest way. */
export type HtmlContent = {
  text: string
  links: number
  pictures: number
  code: number
  tables: number
}

const unreadable = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi

/** Tags that do not part words. */
const insideWords =
  /<\/?(?:a|abbr|b|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi

/** Counts a piece of HTML, which may be the half of an element. */
export function htmlContent(html: string): HtmlContent {
  const readable = html.replace(unreadable, ' ')
  return {
    text: readable
      .replace(insideWords, '')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&#?\w{1,31};/g, ' '),
    links: count(readable, /<a\s[^<>]*href/gi),
    pictures: count(readable, /<img\s[^<>]*src/gi),
    code: count(readable, /<code\b/gi) || count(readable, /<pre\b/gi),
    tables: count(readable, /<table\b/gi),
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
