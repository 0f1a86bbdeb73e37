/** What makes a noun, an adjective or a verb of the stem of another word. */
const suffixes =
  'н ск ор ер ац ат атор ова ирова изова ант ент ист льн альн ительн ицион ацион'.split(' ')
/** Roots of fewer letters, or with a vowel at the end, are those of words of other meanings too. */
const root = /^.{4,}[бвгджзйклмнпрстфхцчшщь]$/

/**
 * The stem of a Russian word, and what is left of it without one suffix. Words that share one of
 * these are of one family: «консультац» and «консультант» share «консульт», «подписыва» has «подписа».
 */
export function familyRootsOf(stem: string): string[] {
  const perfective = stem.replace(/[ыи]ва$/, 'а')
  const shorter = suffixes
    .filter((suffix) => stem.endsWith(suffix))
    .map((suffix) => stem.slice(0, -suffix.length))
  return [...new Set([stem, perfective, ...shorter.filter((rest) => root.test(rest))])]
}
