import { wordsOf } from '#lib/russian/words.ts'

/** A text in parts; `found` marks words of the query. */
export type MarkedText = { text: string; found: boolean }[]

type IsFound = (word: string) => boolean

/** The text with the found words marked. */
export function markTerms(text: string, isFound: IsFound): MarkedText {
  const parts: MarkedText = []
  let end = 0
  for (const word of wordsOf(text)) {
    if (!isFound(word.text)) continue
    if (word.start > end) parts.push({ text: text.slice(end, word.start), found: false })
    parts.push({ text: word.text, found: true })
    end = word.end
  }
  if (end < text.length) parts.push({ text: text.slice(end), found: false })
  return parts
}

/** Words around the found ones; an excerpt fills about two lines. */
const excerptWords = 30

/**
 * The part of the paragraphs with the most words of the query close together; the beginning of the
 * first paragraph if there are none.
 */
export function excerptOf(paragraphs: readonly string[], isFound: IsFound): string {
  let best = { text: '', score: -1 }
  for (const paragraph of paragraphs) {
    const piece = bestPiece(paragraph, isFound)
    if (piece.score > best.score && piece.text !== '') best = piece
  }
  return best.text
}

/** `score`: how many different words of the query are in the piece. */
function bestPiece(paragraph: string, isFound: IsFound): { text: string; score: number } {
  const words = wordsOf(paragraph)
  const found = words.map(({ text }) => (isFound(text) ? text.toLowerCase() : ''))
  let [from, score] = [0, 0]
  for (const [index, word] of found.entries()) {
    if (word === '') continue
    const window = new Set(found.slice(index, index + excerptWords).filter(Boolean))
    if (window.size > score) [from, score] = [index, window.size]
  }
  const start = Math.max(0, Math.min(from - 6, words.length - excerptWords))
  const last = Math.min(start + excerptWords, words.length) - 1
  const cut = paragraph.slice(
    start === 0 ? 0 : words[start]?.start,
    last === words.length - 1 ? paragraph.length : words[last]?.end,
  )
  const text = `${start > 0 ? '… ' : ''}${cut}${last < words.length - 1 ? ' …' : ''}`
  return { text: text.trim(), score }
}
