/**
 * The value of a JSON text, or undefined for any other text. The parser's own error quotes the text,
 * which must not reach a log.
 */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
