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

const code = /<(pre|code)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi

/** Links and pictures of Markdown: authors write them between tags too, where Markdown is silent. */
const markdownLink =
  /(!?)\[((?:[^[\]\n]|\n(?!\s*\n)){0,500})\]\((?:<[^<>\n]*>|[^\s()]+(?:\([^\s()]*\))?)(?:\s+["']([^"'\n]*)["'])?\s*\)/g

/** Counts a piece of HTML, which may be the half of an element. */
export function htmlContent(html: string): HtmlContent {
  const readable = html.replace(unreadable, ' ')
  const written = [...readable.replace(code, ' ').matchAll(markdownLink)]
  // A picture in a link stands in its text: it is counted, and then the link.
  const inLinks = readable.replace(code, ' ').replace(markdownLink, withoutAddress)
  const around = [...inLinks.matchAll(markdownLink)]
  const all = [...written, ...around]
  const isPicture = ([, mark]: RegExpExecArray) => mark === '!'
  return {
    text: readable
      .replace(markdownLink, withoutAddress)
      .replace(markdownLink, withoutAddress)
      .replace(insideWords, '')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/&#?\w{1,31};/g, ' '),
    links: count(readable, /<a\s[^<>]*href/gi) + all.filter((found) => !isPicture(found)).length,
    pictures: count(readable, /<img\s[^<>]*src/gi) + all.filter(isPicture).length,
    code: count(readable, /<code\b/gi) || count(readable, /<pre\b/gi),
    tables: count(readable, /<table\b/gi),
  }
}

function withoutAddress(_whole: string, mark: string, text: string, title?: string): string {
  return mark === '' ? text : ` ${text} ${title ?? ''} `
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
