// Bidi overrides and isolates reorder what the concierge reads; zero-width characters are hidden in
// it.
const invisible = /[\u202A-\u202E\u2066-\u2069\u200B\u2060\uFEFF\u180E\u00AD]/gu
const control = /(?![\n\t])\p{Cc}/gu
const lineBreak = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// Emoji and Persian words need single joiners; more than eight combining marks on a letter are abuse.
const joinerRun = /([\u200C\u200D])[\u200C\u200D]+/gu
const markRun = /(\p{M}{8})\p{M}+/gu

const graphemes = new Intl.Segmenter('ru', { granularity: 'grapheme' })

/** The text a person typed, in NFC, without characters that are invisible or reorder others. */
export function cleanText(text: string): string {
  return text
    .replace(lineBreak, '\n')
    .replace(control, '')
    .replace(invisible, '')
    .replace(joinerRun, '$1')
    .replace(markRun, '$1')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ')
}

/** Length as a reader counts it: an emoji or a letter with its accent is one. */
export function lengthOf(text: string): number {
  return [...graphemes.segment(text)].length
}
