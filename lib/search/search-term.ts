import { foldText, stemOf } from '#lib/russian/words.ts'

// Words that every text and every question has say nothing about the subject of a search.
const commonWords = new Set(
  `а без бы быть в вам вас ваш ваша ваше ваши во вот все вы где да для до его ее если есть еще же за
  и из или их к какая какие какое какой как ко когда кого кому которая которые который кто ли меня
  мне могу можете можно мой моя мы на над надо нам нас наш не нет ни но нужен нужна нужно о об он
  она они от по под пока при про с сколько со так там то у уже хочу чем что чтобы это этот я`.split(
    /\s+/,
  ),
)

/** What a word is indexed and found by: its stem; undefined for words like «и». */
export function searchTermOf(word: string): string | undefined {
  const folded = foldText(word)
  return commonWords.has(folded) ? undefined : stemOf(folded)
}
