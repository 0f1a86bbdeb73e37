/** The characters of the font in `app/fonts/cover-fonts.ts`, less ©, which counts as an emoji. */
const drawn = /[ -~А-яЁё№\u00a0§«·»×–—‘’“”„•…€→−]/u

const words: Readonly<Record<string, string>> = { '₽': 'руб.', '\u2044': '/' }

/** More does not fit on the picture, and takes seconds to lay out. */
const longest = 160

/**
 * A text as a share image can show it. For a character that its font does not have, `next/og` would
 * ask Google for a font, or a public CDN for an emoji, and fail where it cannot; so an accented
 * letter becomes a plain one, and what has no such form is left out.
 */
export function drawableText(text: string): string {
  const characters = Array.from(text.slice(0, 4 * longest).normalize('NFC'), toDrawn)
  const line = characters.join('').replace(/\s+/g, ' ').trim()
  if (line.length <= longest) return line
  return `${line.slice(0, longest).replace(/ [^ ]*$/, '')}…`
}

function toDrawn(character: string): string {
  if (drawn.test(character)) return character
  if (/\s/.test(character)) return ' '
  const parts = Array.from(character.normalize('NFKD'))
  return parts.map((part) => words[part] ?? (drawn.test(part) ? part : '')).join('')
}
