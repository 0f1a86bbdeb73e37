import { foldedWordsOf, foldText } from '#lib/russian/words.ts'

/** What common words ask for, in the words of pages; the first line that has one decides. */
const subjects = [
  [['где', 'куда', 'откуда', 'когда'], 'контакты'],
  [['сколько'], 'цена'],
  [['почему', 'зачем'], 'доверие'],
  [['кто'], 'команда'],
  [['что', 'чем', 'как', 'какие', 'кому', 'кого'], 'услуги'],
  [['мы', 'нас', 'нам', 'вы', 'вас', 'вам'], 'команда'],
] as const

/** The subject of a question that has only common words, such as «кто вы» or «о нас». */
export function subjectOf(question: string): string | undefined {
  const words = new Set(foldedWordsOf(question))
  return subjects.find(([asked]) => asked.some((word) => words.has(word)))?.[1]
}

/** Words that ask for one thing in a question, and mean many in a text. */
const meanings = new Map([
  ['стоит', 'цена'],
  ['стоят', 'цена'],
  ['стоить', 'цена'],
  ['почем', 'цена'],
])

/** The word to search for when a query has this word. */
export function meaningOf(word: string): string {
  return meanings.get(foldText(word)) ?? word
}
