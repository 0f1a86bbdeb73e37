/**
 * `text` for metadata and JSON-LD: one line without invisible characters. Unicode's format
 * characters (Cf) cover zero-width spaces and joiners, soft hyphens, text direction overrides and
 * the click-to-edit marks that draft mode adds to every string
 * (https://www.npmjs.com/package/@vercel/stega).
 */
export function plainText(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** `plainText` of each paragraph of `text`, a line a paragraph. */
export function plainParagraphs(text: string): string {
  return text.split('\n').map(plainText).filter(Boolean).join('\n')
}
