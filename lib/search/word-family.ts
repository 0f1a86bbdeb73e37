/** What makes a noun, an adjective or a verb of the stem of another word. */
const suffixes =
  'н к ск ор ер иц ац ат ник чик щик атор ова ирова изова ант ент ист льн альн ительн ицион ацион'.split(
    ' ',
  )
/** Roots of fewer letters, or with a vowel at the end, are those of words of other meanings too. */
const root = /^.{4,}[бвгджзйклмнпрстфхцчшщь]$/

/**
 * The stem of a Russian word, and what is left of it without one suffix. Words that share one of
 * these are of one family: «инвестиц», «инвестор» and «инвестирова» share «инвест».
 */
export function familyRootsOf(stem: string): string[] {
  const shorter = suffixes
    .filter((suffix) => stem.endsWith(suffix))
    .map((suffix) => stem.slice(0, -suffix.length))
  return [stem, ...shorter.filter((rest) => root.test(rest))]
}
