export type HtmlToken =
  | { type: 'text'; value: string }
  | { type: 'open'; name: string; attributes: ReadonlyMap<string, string> }
  | { type: 'close'; name: string }

const tagOrComment = /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g
const attribute = /([^\s"'=/>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/**
 * Splits raw HTML of a Markdown file into tags and text; comments are dropped. It is for
 * hand-written HTML and is not a sanitiser: callers use text and known attributes only.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  let end = 0
  const addText = (text: string) => {
    if (text !== '') tokens.push({ type: 'text', value: decodeEntities(text) })
  }
  for (const match of html.matchAll(tagOrComment)) {
    addText(html.slice(end, match.index))
    end = match.index + match[0].length
    const name = match[2]?.toLowerCase()
    if (name === undefined) continue
    tokens.push(
      match[1] === '/'
        ? { type: 'close', name }
        : { type: 'open', name, attributes: parseAttributes(match[3] ?? '') },
    )
  }
  addText(html.slice(end))
  return tokens
}

function parseAttributes(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name = '', double, single, bare] of source.matchAll(attribute)) {
    attributes.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  laquo: '«',
  raquo: '»',
  mdash: '—',
  ndash: '–',
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, (entity, body: string) => {
    if (!body.startsWith('#')) return namedEntities[body.toLowerCase()] ?? entity
    const isHex = body[1] === 'x' || body[1] === 'X'
    const code = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity
  })
}
