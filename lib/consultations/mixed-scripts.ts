const scripts = [
  { script: 'Latin', pattern: /\p{Script=Latin}/gu, title: 'латинская буква' },
  { script: 'Cyrillic', pattern: /\p{Script=Cyrillic}/gu, title: 'русская буква' },
  { script: 'Greek', pattern: /\p{Script=Greek}/gu, title: 'греческая буква' },
] as const

/**
 * The letter that does not belong to its word when a word mixes Latin, Cyrillic and Greek letters,
 * which look alike, with the name of its script in English and, in `title`, as a Russian message
 * has it: «русская буква «а»». It is one of the rarer script; of equals, not a Latin one. Undefined
 * for a word in one script.
 */
export function foreignLetter(
  word: string,
): { letter: string; script: string; title: string } | undefined {
  const used = scripts
    .map(({ pattern, ...script }) => ({ ...script, found: word.match(pattern) ?? [] }))
    .filter(({ found }) => found.length > 0)
  if (used.length < 2) return undefined
  const [rarest] = used.toReversed().toSorted((a, b) => a.found.length - b.found.length)
  const letter = rarest?.found[0]
  if (rarest === undefined || letter === undefined) return undefined
  return { letter, script: rarest.script, title: `${rarest.title} «${letter}»` }
}
