const nbsp = '\u00A0'
/** Private-use characters: the border between two runs of a paragraph, and protected text. */
const border = '\uE000'
const kept = '\uE001'

/** URLs, e-mail addresses and code are not prose. */
const untouchable =
  /https?:\/\/[^\s»“”"<>]+|www\.[^\s»“”"<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|`[^`]*`/g

const shortWords =
  'а|без|в|во|да|до|для|за|и|из|или|к|ко|на|над|не|ни|но|о|об|обо|от|по|под|при|про|с|со|то|у|я'
const units = '₽|руб|тыс|млн|млрд|мм|см|м|км|м²|кв|кг|г|лет|год|года|году|дней|дня|день|час|мин|%'

const rules: readonly [RegExp, string][] = [
  [/\.{3}/g, '…'],
  // A hyphen between spaces, or two in a row, stands for a dash, which keyboards lack.
  [/(?<=\S)[ \u00A0]+(?:-{1,3}|–|—)(?=[ \u00A0\uE000])/g, `${nbsp}—`],
  [/^(?:-{1,3}|–|—)[ \u00A0]+(?=\S)/gm, `—${nbsp}`],
  [new RegExp(`(?<![\\p{L}\\p{N}-])(${shortWords}) (?=[^\\s—])`, 'giu'), `$1${nbsp}`],
  [/(?<=\p{L}) (ли|ль|же|ж|бы|б)(?![\p{L}\p{N}-])/gu, `${nbsp}$1`],
  [new RegExp(`(?<=\\d) (?=(?:${units})(?![\\p{L}\\p{N}]))`, 'gu'), nbsp],
  [/(?<=[№§]) (?=\d)/g, nbsp],
  // The groups of a long number: 45 000.
  [/(?<=\d) (?=\d{3}(?!\d))/g, nbsp],
  [/(?<=(?<!\p{L})\p{Lu}\.) (?=\p{Lu})/gu, nbsp],
]

/**
 * Russian typography of a plain text: «ёлочки» and „лапки“, a dash with a no-break space before it,
 * no line that ends in a short preposition or between a number and its unit. Addresses, e-mail and
 * `code` stay as they are. A second run changes nothing. Rules: Мильчин, Чельцова, «Справочник
 * издателя и автора».
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
