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

/** Sayings whose words mean something else, and what they mean, if anything. */
const sayings = [
  [/(?<!\p{L})(?:под ключ|за сч[её]т|на дом|в том числе)(?!\p{L})/giu, ''],
  [/(?<!\p{L})д(?:ень|ня|ню|н[её]м) рождени[яею]/giu, 'юбилей'],
  [/(?:время|режим) работы|(?:выходные|праздничные|рабочие) дни/giu, 'график'],
] as const

/** The query with what its sayings mean; «ремонт под ключ» asks for no keys. */
export function withoutSayings(query: string): string {
  let rest = query
  for (const [saying, meaning] of sayings) rest = rest.replace(saying, meaning)
  return foldedWordsOf(rest).length > 0 ? rest : query
}

/** The word to search for when a query has this word. */
export function meaningOf(word: string): string {
  return meanings.get(foldText(word)) ?? word
}
