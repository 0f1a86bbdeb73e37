/** A quote with its source. */
export type AttributedQuote = {
  /** Without the quotation marks around the whole; paragraphs are separated by an empty line. */
  quote: string
  client: string
  role: string | undefined
}

const attributionLine = /^[—–]\s+(\S.*)$/

/**
 * Parses a quotation that ends with its source, «— А. Иванова, врач», as an attributed quote;
 * `undefined` for an ordinary one. A text that begins with a dash is a dialogue, so its last line is
 * no source.
 *
 * @param paragraphs texts of the quotation, with the line breaks of its file
 */
export function toAttributedQuote(paragraphs: readonly string[]): AttributedQuote | undefined {
  const lines = paragraphs.join('\n\n').trim().split('\n')
  const [, source] = attributionLine.exec(lines.at(-1)?.trim() ?? '') ?? []
  const text = lines.slice(0, -1).join('\n').trim()
  if (source === undefined || text === '' || attributionLine.test(text.split('\n')[0] ?? '')) {
    return undefined
  }
  const [client = '', ...role] = source.split(',')
  return {
    quote: withoutOuterQuotes(toParagraphs(text)),
    client: client.trim(),
    role: role.join(',').trim() || undefined,
  }
}

/** Single line breaks in Markdown are no line breaks in the text. */
function toParagraphs(text: string): string {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .join('\n\n')
}

/** A full stop after the closing mark belongs to the sentence and stays. */
function withoutOuterQuotes(text: string): string {
  const [, opening = '', inner = '', stop = ''] =
    /^([«"“„])([\s\S]*)[»"”]([.!?…]?)$/.exec(text) ?? []
  if (opening === '' || !isOnePair(opening, inner)) return text
  return /[.!?…]$/.test(inner) ? inner : `${inner}${stop}`
}

/** Whether the last mark closes the first one, unlike in `«А» и «Б»`. */
function isOnePair(opening: string, inner: string): boolean {
  if (opening !== '«') return !/["“”„]/.test(inner)
  let depth = 1
  for (const character of inner) {
    if (character === '«') depth += 1
    if (character === '»') depth -= 1
    if (depth === 0) return false
  }
  return true
}
