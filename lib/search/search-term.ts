import { foldText, stemOf } from '#lib/russian/words.ts'

// Words that every text and every question has say nothing about the subject of a search.
const commonWords = new Set(
  `а без бы быть в вам вами вас ваш ваша ваше ваши во вот все вы где да делаете для до его ее если
  есть еще же за занимаетесь зачем и из или их к какая какие какое какой как ко когда кого кому
  которая которые который кто куда ли меня мне могу можете можно мой моя мы на над надо нам нами нас
  находитесь наш не нет ни но нужен нужна нужно о об он она они от откуда по под пока почему при про
  работает работаете с сколько со стоит стоить стоят так такие такое такой там то у уже умеете устроено хочу чем что
  чтобы это этот я`.split(/\s+/),
)

const verbEnding = /^(?:ит|ишь|ил|ила|или|ить|ят|ат|ать|ал|ала|али|ет|ешь|ут|ют|ив|ав)/
const reflexive = /с[яь]$/
/** Stems of this length or shorter are those of a noun and of another verb alike. */
const shortStem = 3

/**
 * What a word is indexed and found by: its stem; undefined for words like «и». Verbs have a term of
 * their own where the stem is that of a noun too: «полит» is no «пол», «обходится» no «обход».
 */
export function searchTermOf(word: string): string | undefined {
  const folded = foldText(word)
  if (commonWords.has(folded)) return undefined
  const stem = stemOf(folded)
  const ending = folded.slice(stem.length)
  if (reflexive.test(ending)) return `${stem}ться`
  return stem.length <= shortStem && verbEnding.test(ending) ? `${stem}ть` : stem
}
