import { distance } from 'fastest-levenshtein'

/** Terms by how words of theirs are spelled. */
export type Spellings = {
  add: (spelling: string, term: string) => void
  get: (spelling: string) => string | undefined
  /** The terms of the spellings that begin like this. */
  beginningWith: (beginning: string) => string[]
  /** The terms of the spellings with the fewest typos, at most `most`, after the same first letter. */
  nearestTo: (spelling: string, most: number) => string[]
}

/** No spellings yet. A word without Latin letters or digits has none: it is never found. */
export function createSpellings(): Spellings {
  /** By first letter, which few people mistype. */
  const groups = new Map<string, Map<string, string>>()
  const groupOf = (spelling: string) => groups.get(spelling.charAt(0)) ?? new Map<string, string>()
  return {
    add(spelling, term) {
      if (spelling === '') return
      groups.set(spelling.charAt(0), groupOf(spelling).set(spelling, term))
    },
    get: (spelling) => groupOf(spelling).get(spelling),
    beginningWith(beginning) {
      const begun = [...groupOf(beginning)].filter(([spelling]) => spelling.startsWith(beginning))
      return [...new Set(begun.map(([, term]) => term))]
    },
    nearestTo(wanted, most) {
      let [fewest, terms] = [most, new Set<string>()]
      for (const [spelling, term] of groupOf(wanted)) {
        if (Math.abs(spelling.length - wanted.length) > fewest) continue
        const typos = distance(spelling, wanted)
        if (typos > fewest || !isLikely(wanted, spelling)) continue
        if (typos < fewest) [fewest, terms] = [typos, new Set()]
        terms.add(term)
      }
      return fewest > 0 ? [...terms] : []
    },
  }
}

/** In longer words any letter may be wrong, and in those longer than six one too many. */
const longestShort = 8
const longestExact = 6
const soundsAlike = ['ao', 'eiy', 'eo', 'ouy', 'ae', 'bp', 'vfw', 'gkh', 'dt', 'zs']

/**
 * Whether a short word may be meant by a spelling with one wrong letter: one is left out, typed
 * twice, or another that sounds like it. Other letters make other words: «класс» is no «касс».
 */
function isLikely(typed: string, meant: string): boolean {
  if (typed.length > longestShort || typed.length < meant.length) return true
  const at = Array.from(typed).findIndex((letter, place) => letter !== meant.charAt(place))
  const letter = typed.charAt(at)
  return typed.length > meant.length
    ? typed.length > longestExact || letter === typed.charAt(at - 1)
    : soundsAlike.some((letters) => letters.includes(letter) && letters.includes(meant.charAt(at)))
}
