import { foldText, stemOf } from '#lib/russian/words.ts'

// Words that every text and every question has say nothing about the subject of a search; the stems
// of some are those of nouns too: «почти» and «почта».
const commonWords = new Set(
  `а без более больше будет буду будут бы был была были было быть в вам вами вас ваш ваша ваше
  вашего вашей вашем вашему ваши вашим вашими ваших вашу вдруг ведь весь вместо во вообще вот
  все всегда всего всей всем всеми всему всех всю вся вы где да даже делаете для до его ее ей
  ему если есть еще ею же за занимаетесь зачем здесь и из или им именно ими иногда их к как
  какая какие каким какими каких какого какое какой каком какому какую кем ко когда кого ком
  кому которая которого которой котором которому которую которые который которым которыми
  которых кроме кто куда ли либо лишь лучше между менее меньше меня мне могу могут мое моего
  моей моем моему может можете можно мои моим моими моих мой мою моя мы на над надо нам нами нас
  находитесь наш наша наше нашего нашей нашем нашему наши нашим нашими наших нашу не ней нем
  нему несколько нет ни никогда никого никто ним ними них ничего ничто но ну нужен нужна нужно
  нужны о об около он она они опять от откуда очень перед по под пока после потом потому почему
  почти поэтому при про просто против пусть работает работаете ради раз с сам сама сами само
  свое своего своей своем своему свои своим своими своих свой свою своя себе себя сейчас сколько
  сначала снова со собой совсем сразу среди стоит стоить столько стоят сюда та так также такие
  такое такой там твои твой твоя те теми теперь тех то тогда того тоже той только том тому ту
  туда тут у уже умеете устроено хотим хотите хочу чего чем чему через что чтобы эта эти этим
  этими этих это этого этой этом этому этот эту я другом рядом часто чаще оба обе разу раза такую таких
  следующий следующая следующее следующие следующей следующем следующую следующего самый самого самому самая самые скоро скорее`.split(
    /\s+/,
  ),
)

/** Nouns without forms, which the stemmer would cut to other words: «видео» is no «вид». */
const indeclinable = new Set(
  `авто авиа бюро видео депо досье интервью инн инфо кафе кино кофе купе лего лобби меню метро
  пальто пари портмоне радио резюме сопрано такси фойе фото шоссе`.split(/\s+/),
)

/** Stems of nouns that are those of adjectives too: «долги» are no «долгая аренда». */
const sharedStems = new Set(['долг', 'друг', 'цел', 'част'])
const adjectiveEnding = /^(?:[оыи]й|ая|[оыи]е|ого|ому|ую|[иы]х|[иы]ми?|о)$/

const verbEnding = /^(?:ит|ишь|ил|ила|или|ить|ят|ат|ать|ал|ала|али|ет|ешь|ут|ют|ив|ав)/
const reflexive = /с[яь]$/
/** Stems of this length or shorter are those of a noun and of another verb alike. */
const shortStem = 3

/**
 * What a word is indexed and found by: its stem; undefined for words like «и». Verbs have a term of
 * their own, and some adjectives, where the stem is that of a noun too: «полит» is no «пол»,
 * «обходится» no «обход».
 */
export function searchTermOf(word: string): string | undefined {
  const folded = foldText(word)
  if (commonWords.has(folded)) return undefined
  if (indeclinable.has(folded)) return folded
  const stem = stemOf(folded)
  const ending = folded.slice(stem.length)
  if (reflexive.test(ending)) return `${stem}ться`
  if (sharedStems.has(stem) && adjectiveEnding.test(ending)) return `${stem}ый`
  return stem.length <= shortStem && verbEnding.test(ending) ? `${stem}ть` : stem
}
