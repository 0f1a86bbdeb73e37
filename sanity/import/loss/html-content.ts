import { markdownIn, withoutAddresses } from './markdown-in-html.ts'
import { tagContent } from './tag-content.ts'
import { wordsOf } from './words.ts'

/** What a reader gets of a piece of HTML, counted in the plainest way. */
export type HtmlContent = {
  text: string
  /** Links and players: their addresses, and the text of links as far as it is in this piece. */
  links: { address: string; text: string }[]
  /** Addresses of pictures. */
  pictures: string[]
  /** The words of each piece of code; `undefined` where they are not in this piece. */
  code: (string | undefined)[]
  tables: number
}

const unreadable = /<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)/gi

/** Tags that do not part words. */
const insideWords =
  /<\/?(?:a|abbr|b|code|del|em|font|i|ins|kbd|mark|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>/gi

/** Counts a piece of HTML, which may be the half of an element. */
export function htmlContent(html: string): HtmlContent {
  const readable = html.replace(unreadable, ' ')
  const components = [...readable.matchAll(/<([A-Z][^<>]*)>/g)].map(([, inner = '']) =>
    tagContent(inner),
  )
  const written = markdownIn(readable)
  const text = withoutAddresses(readable)
    .replace(insideWords, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&#?\w{1,31};/g, ' ')
  return {
    text: [text, ...components.flatMap(({ words }) => words)].join(' '),
    links: [
      ...linksIn(readable),
      ...playersIn(readable),
      ...written.links,
      ...components.flatMap(({ links }) => links.map((address) => ({ address, text: '' }))),
    ],
    pictures: [
      ...addresses(readable, /<img\s[^<>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi),
      ...addresses(
        readable,
        /<video\s[^<>]*?\bposter\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/gi,
      ),
      ...written.pictures,
      ...components.flatMap(({ pictures }) => pictures),
    ],
    code: codeIn(readable),
    tables: readable.match(/<table\b/gi)?.length ?? 0,
  }
}

function addresses(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

const link =
  /<a\s[^<>]*?\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))?[^<>]*>([^<>]*)(<\/a>)?/gi

function linksIn(html: string): HtmlContent['links'] {
  return [...html.matchAll(link)].map((match) => ({
    address: match[1] ?? match[2] ?? match[3] ?? '',
    text: match[5] === undefined ? '' : (match[4] ?? ''),
  }))
}

const player =
  /<(?:iframe|embed|object|audio|video)\b([^<>]*)>(?:\s*<source\b([^<>]*)>)?|<\/object>/gi

/** Players and foreign pages; what an `<object>` shows in its stead does not count. */
function playersIn(html: string): HtmlContent['links'] {
  const found: HtmlContent['links'] = []
  let isInside = false
  for (const [whole, own = '', inner = ''] of html.matchAll(player)) {
    const isObject = /^<\/?object/i.test(whole)
    if (whole.startsWith('</')) isInside = false
    else if (!isInside) {
      const [, address = ''] =
        /\b(?:src|data)\s*=\s*["']?([^\s"'<>]+)/i.exec(`${own} ${inner}`) ?? []
      found.push({ address, text: '' })
      isInside = isObject && /<\/object>/i.test(html)
    }
  }
  return found
}

function codeIn(html: string): HtmlContent['code'] {
  const found = codeOf(html, /<code\b[^<>]*>([^<>]*)(<\/code>)?/gi)
  return found.length > 0 ? found : codeOf(html, /<pre\b[^<>]*>([^<>]*)(<\/pre>)?/gi)
}

function codeOf(html: string, pattern: RegExp): HtmlContent['code'] {
  return [...html.matchAll(pattern)].map(([, text = '', end]) =>
    end === undefined ? undefined : wordsOf(text.replace(/&#?\w{1,31};/g, ' ')).join(' '),
  )
}
