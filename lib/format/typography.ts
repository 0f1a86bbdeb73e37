const nbsp = '\u00A0'
/** After a hyphen it forbids a new line, and fonts draw nothing for it: the word keeps its hyphen. */
const joiner = '\u2060'
/** Private-use characters: the border between two runs of a paragraph, and protected text. */
const border = '\uE000'
const kept = '\uE001'

/** URLs, e-mail addresses and code are not prose. */
const untouchable =
  /https?:\/\/[^\s»“”"<>]+|www\.[^\s»“”"<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|`[^`]*`/g

const shortWords =
  'а|без|в|во|да|до|для|за|и|из|или|к|ко|на|над|не|ни|но|о|об|обо|от|по|под|при|про|с|со|то|у|я'
/** Parts of words that a hyphen joins, longer than three letters. */
const joinedParts = 'санкт|нибудь|либо|таки'
const months = 'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря'
const requisites = 'ИНН|КПП|ОГРН|ОГРНИП|БИК|ОКПО|СНИЛС'
const units = '₽|руб|тыс|млн|млрд|мм|см|м|км|м²|кв|кг|г|лет|год|года|году|дней|дня|день|час|ч|мин|%'

const rules: readonly [RegExp, string][] = [
  [/\.{3}/g, '…'],
  // A hyphen between spaces, or two in a row, stands for a dash, which keyboards lack.
  [/(?<=\S)[ \u00A0]+(?:-{1,3}|–|—)(?=[ \u00A0\uE000])/g, `${nbsp}—`],
  [/^(?:-{1,3}|–|—)[ \u00A0]+(?=\S)/gm, `—${nbsp}`],
  [new RegExp(`(?<![\\p{L}\\p{N}${joiner}-])(${shortWords}) (?=[^\\s—])`, 'giu'), `$1${nbsp}`],
  [/(?<=\p{L}) (ли|ль|же|ж|бы|б)(?![\p{L}\p{N}-])/gu, `${nbsp}$1`],
  [new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), nbsp],
  [/(?<=[№§]) (?=\d)/g, nbsp],
  [new RegExp(`(?<=\\d) (?=(?:${months})(?!\\p{L}))`, 'giu'), nbsp],
  [new RegExp(`(?<=(?<!\\p{L})(?:${requisites})) (?=\\d)`, 'gu'), nbsp],
  // The hyphen of «что-то», «из-за», «1-й», «Санкт-Петербург».
  [
    new RegExp(`(?<=(?<![\\p{L}\\p{N}])(?:[\\p{L}\\p{N}]{1,3}|${joinedParts})-)(?=\\p{L})`, 'giu'),
    joiner,
  ],
  [
    new RegExp(`(?<=[\\p{L}\\p{N}]-)(?=(?:\\p{L}{1,3}|${joinedParts})(?![\\p{L}\\p{N}]))`, 'giu'),
    joiner,
  ],
  // The dash of a range of numbers: 9–21.
  [/(?<=\d–)(?=\d)/g, joiner],
  // A range in words: «с 9 до 21», «от 10:00 до 19:30». Longer numbers may need the place to break.
  [
    /(?<=(?<![\p{L}\p{N}])(?:с|от)[ \u00A0]\d{1,2}(?:[:.]\d\d)?) (?=до[ \u00A0]\d{1,2}(?!\d))/giu,
    nbsp,
  ],
  // A product: «4 комплекта × 1 100 ₽».
  [/(?<=×) (?=\d)|(?<=\d) (?=×)/g, nbsp],
  // The groups of a long number: 45 000.
  [/(?<=\d) (?=\d{3}(?!\d))/g, nbsp],
  [/(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu})/gu, nbsp],
]

/**
 * Russian typography of a plain text: «ёлочки» and „лапки“, a dash with a no-break space before it,
 * no line that ends in a short preposition, between a number and its unit or month, inside «с 9 до
 * 21», after «×», or at the hyphen of «что-то». Addresses, e-mail and `code` stay as they are. A
 * second run changes nothing. Rules: Мильчин, Чельцова, «Справочник издателя и автора».
 */
export function typograph(text: string): string {
  const [result = text] = typographRuns([{ text, prose: true }])
  return result
}

/**
 * The same for a paragraph that is cut into runs by its marks: a quote that opens in one run may
 * close in another. Runs that are no prose (code) come back unchanged.
 */
export function typographRuns(runs: readonly { text: string; prose: boolean }[]): string[] {
  const texts = runs.map(({ text }) => text)
  if (/[\uE000\uE001]/.test(texts.join(''))) return texts
  const untouched: string[] = []
  const keep = (part: string) => {
    untouched.push(part)
    return kept
  }
  const joined = runs
    .map(({ text, prose }) => (prose ? text.replace(untouchable, keep) : keep(text)))
    .join(border)
  // Dashes come first, because the rules for quotes depend on them.
  const spaced = rules.reduce((text, [pattern, by]) => text.replace(pattern, by), joined)
  const parts = untouched.values()
  return withRussianQuotes(spaced)
    .replaceAll(kept, () => parts.next().value ?? '')
    .split(border)
}

/** Straight quotes become «», and „“ inside of those; one without a partner stays. */
function withRussianQuotes(text: string): string {
  const expected: string[] = []
  let result = ''
  let before = ' '
  for (let index = 0; index < text.length; index += 1) {
    let character = text.charAt(index)
    if (character === '"') {
      const isOpening =
        /[\s([{«„—–]/.test(before) && /^\uE000*[^\s\uE000]/.test(text.slice(index + 1))
      if (isOpening) character = expected.length === 0 ? '«' : '„'
      else character = expected.at(-1) ?? '"'
    }
    if (character === '«') expected.push('»')
    else if (character === '„') expected.push('“')
    else if (character === expected.at(-1)) expected.pop()
    result += character
    if (character !== border) before = character
  }
  return result
}

/** A text in which lines may break anywhere again, for programs and for other people's pages. */
export function withoutTies(text: string): string {
  return text.replaceAll(nbsp, ' ').replaceAll(joiner, '')
}
