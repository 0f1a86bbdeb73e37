import { transliterate } from '#lib/format/transliterate.ts'
import { searchTermOf } from './search-term.ts'
import { createSpellings } from './spellings.ts'
import { familyRootsOf } from './word-family.ts'

/** The words that the search knows; other words of a query are read as one of them. */
export type Vocabulary = {
  /** Takes up a word of a text. */
  add: (word: string) => void
  has: (term: string) => boolean
  /** The known terms of the same family: «организация» for «организовать». */
  relativesOf: (term: string) => string[]
  /** The known terms that an unknown word may stand for; none if it is like no known word. */
  readingsOf: (word: string) => string[]
}

/** A shorter beginning is that of many words. */
const shortestBeginning = 6
const shortestMistypedStem = 6

/** An empty vocabulary. */
export function createVocabulary(): Vocabulary {
  const seen = new Set<string>()
  const terms = new Set<string>()
  const byRoot = new Map<string, string[]>()
  // In Latin letters, so that «kontrol» and «контроль» are one spelling.
  const words = createSpellings()
  const stems = createSpellings()

  function add(word: string): void {
    if (seen.has(word)) return
    seen.add(word)
    const term = searchTermOf(word)
    if (term === undefined) return
    words.add(transliterate(word), term)
    if (terms.has(term)) return
    terms.add(term)
    stems.add(transliterate(term), term)
    for (const root of familyRootsOf(term)) byRoot.set(root, [...(byRoot.get(root) ?? []), term])
  }

  /** From the likeliest reading to the boldest. */
  function* readings(word: string): Generator<string[]> {
    const spelling = transliterate(word)
    const stem = searchTermOf(word) ?? ''
    // The ending of reflexive verbs is none of their stem.
    const root = stem.replace(/ться$/, '')
    const known = (other: string) => words.get(transliterate(other)) ?? []
    yield [word].flatMap(known)
    yield swapsOf(word).flatMap(known)
    yield spelling.length < shortestBeginning ? [] : words.beginningWith(spelling)
    yield words.nearestTo(spelling, mostTypos(word))
    yield root.length < shortestMistypedStem
      ? []
      : stems.nearestTo(transliterate(stem), mostTypos(root)).filter(
          // Another suffix makes another word: «подписка» is no «подпись».
          (term) => !term.startsWith(stem) && !stem.startsWith(term),
        )
    yield partsOf(word, (term) => terms.has(term))
  }

  return {
    add,
    has: (term) => terms.has(term),
    readingsOf(word) {
      for (const found of readings(word)) if (found.length > 0) return found
      return []
    },
    relativesOf: (term) => [
      ...new Set(familyRootsOf(term).flatMap((root) => byRoot.get(root) ?? [])),
    ],
  }
}

/** Short words are often one letter away from a word of another meaning. */
function mostTypos(word: string): number {
  return word.length < 5 ? 0 : word.length < 9 ? 1 : 2
}

/** A word with two neighbouring letters swapped, at each place. */
function swapsOf(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [one = '', other = ''] = word.slice(at, at + 2)
    return word.slice(0, at) + other + one + word.slice(at + 2)
  })
}

/** What compounds begin with instead of a word: «капремонт» is a «ремонт», «авиабилет» a «билет». */
const beginnings = new Set(
  'авиа авто аудио видео ген гос евро кап кино мед мини мото онлайн спец строй теле тех фото электро'.split(
    ' ',
  ),
)

/** The first split of a word into two known words, or into a beginning of compounds and one. */
function partsOf(word: string, isKnown: (term: string) => boolean): string[] {
  for (let at = 3; at <= word.length - 4; at += 1) {
    const [beginning, end] = [word.slice(0, at), word.slice(at)]
    const parts = [beginning, end].map((part) => searchTermOf(part) ?? '')
    const [first = '', last = ''] = parts
    if (last.length < 3 || !isKnown(last)) continue
    if (at >= 4 && first.length >= 3 && isKnown(first)) return parts
    if (beginnings.has(beginning)) return [last]
  }
  return []
}
