/**
 * A text as the value of a query parameter. Russian letters stay as they are, and browsers escape
 * them: a page that has the letters already grows by little. Half a character, which has no place in
 * an address, becomes U+FFFD.
 */
export function queryText(text: string): string {
  const escaped = encodeURIComponent(text.toWellFormed())
  return escaped.replace(/(?:%D[01]%[89AB][\dA-F])+/g, decodeURIComponent)
}
