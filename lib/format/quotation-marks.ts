/**
 * Words in «ёлочки» by Russian rules: a full stop follows the closing mark, an exclamation mark, a
 * question mark or an ellipsis stays inside, and marks within become „лапки“.
 */
export function inGuillemets(text: string): string {
  const inner = text.trim().replaceAll('«', '„').replaceAll('»', '“')
  const sentence = /[^.…!?]\.$/.test(inner)
  return sentence ? `«${inner.slice(0, -1)}».` : `«${inner}»`
}
