const scripts = [
  { pattern: /\p{Script=Latin}/gu, letter: 'латинская буква' },
  { pattern: /\p{Script=Cyrillic}/gu, letter: 'русская буква' },
  { pattern: /\p{Script=Greek}/gu, letter: 'греческая буква' },
]

/**
 * The letter that does not belong to its word, for a message: «русская буква «а»», when a word mixes
 * Latin, Cyrillic and Greek letters, which look alike. It is one of the rarer script; of equals, not
 * a Latin one. Undefined for a word in one script.
 */
export function foreignLetter(word: string): string | undefined {
  const used = scripts
    .map(({ pattern, letter }) => ({
      letter,
      found: word.match(pattern) ?? [],
    }))
    .filter(({ found }) => found.length > 0)
  if (used.length < 2) return undefined
  const [rarest] = used.toReversed().toSorted((a, b) => a.found.length - b.found.length)
  return rarest && `${rarest.letter} «${rarest.found[0]}»`
}
