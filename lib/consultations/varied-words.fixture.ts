const letters = 'абвгдежзийклмнопрстуфхцчшщыьэюя'

/**
 * Words without any pattern, always the same ones, `length` characters in all: they are compressed
 * less than those of a language. A sentence that is repeated would be compressed to almost nothing.
 */
export function variedWords(length: number): string {
  let state = 1
  const below = (limit: number) => {
    // Constants of Numerical Recipes; the high bits vary most.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const word = () =>
    Array.from({ length: 3 + below(8) }, () => letters.charAt(below(letters.length))).join('')
  const words: string[] = []
  for (let written = 0; written < length; written += (words.at(-1)?.length ?? 0) + 1) {
    words.push(word())
  }
  // No space at the end, which a form would lose.
  return words
    .join(' ')
    .slice(0, length - 1)
    .concat('я')
}
