import { describe, expect, it } from 'vitest'
import { typograph, typographRuns, withoutTies } from './typography.ts'

// A dot stands for a no-break space and a tie for a word joiner, so that they are visible.
const shown = (text: string) => text.replaceAll('\u00A0', '·').replaceAll('\u2060', '‿')

const samples: [string, string][] = [
  ['"Дворецкий" на связи', '«Дворецкий» на·связи'],
  ['Отель "Дом "Европа""', 'Отель «Дом „Европа“»'],
  ['«Дом "Европа"» открыт', '«Дом „Европа“» открыт'],
  ['("скобки")', '(«скобки»)'],
  ['экран 15" шириной', 'экран 15" шириной'],
  ['Дом - это люди', 'Дом·— это люди'],
  ['Дом -- это люди', 'Дом·— это люди'],
  ['Дом — это люди', 'Дом·— это люди'],
  ['- Да, - сказал он.', '—·Да,·— сказал он.'],
  ['кто-то из-за угла', 'кто-‿то из-‿за угла'],
  ['в Санкт-Петербурге кое-кто', 'в·Санкт-‿Петербурге кое-‿кто'],
  ['что-нибудь, когда-либо, всё-таки', 'что-‿нибудь, когда-‿либо, всё-‿таки'],
  ['5-го и 21-й, IT-отдел', '5-‿го и·21-‿й, IT-‿отдел'],
  ['бизнес-авиация и дом-музей', 'бизнес-авиация и·дом-‿музей'],
  ['во-первых, как-то по-русски', 'во-‿первых, как-‿то по-‿русски'],
  ['12 ноября 2026 года, 1 Мая', '12·ноября 2026·года, 1·Мая'],
  ['ИНН 7800000000, ОГРН 1027800000000', 'ИНН·7800000000, ОГРН·1027800000000'],
  ['12 мартовских дней и 3 майских', '12 мартовских дней и·3 майских'],
  ['с 9–21, 2024–2026', 'с·9–‿21, 2024–‿2026'],
  ['Ежедневно с 9 до 21 по Москве', 'Ежедневно с·9·до·21 по·Москве'],
  ['от 10:00 до 19:30, С 1 до 5 мая', 'от·10:00·до·19:30, С·1·до·5·мая'],
  ['от 5000 до 7000 и рост 9 до 21', 'от·5000 до·7000 и·рост 9 до·21'],
  ['4 комплекта × 1 100 ₽', '4 комплекта ×·1·100·₽'],
  ['6 ч × 1 400 ₽, 3 × 4 м', '6·ч ×·1·400·₽, 3·×·4·м'],
  ['номер 000-00-00 и пауза - то', 'номер 000-00-00 и·пауза·— то'],
  ['Живём в центре и не шумим', 'Живём в·центре и·не·шумим'],
  ['О доме', 'О·доме'],
  ['Ключ у соседа, а я в отъезде', 'Ключ у·соседа, а·я·в·отъезде'],
  ['знает ли он', 'знает·ли он'],
  ['от 50 000 ₽ за 3 дня', 'от·50·000·₽ за·3·дня'],
  ['ещё 1 250 000 знаков', 'ещё 1·250·000 знаков'],
  ['договор № 5 и § 3', 'договор №·5 и·§·3'],
  ['А. И. Иванова', 'А.·И.·Иванова'],
  ['Подождите...', 'Подождите…'],
  ['см. https://a.example/x--y?q="a" и на', 'см. https://a.example/x--y?q="a" и·на'],
  ['пишите на a.b-c@d.example в любое время', 'пишите на·a.b-c@d.example в·любое время'],
  ['команда `npm - "x"` и всё', 'команда `npm - "x"` и·всё'],
  ['Moscow in Russia', 'Moscow in Russia'],
  ['', ''],
]

describe('typograph', () => {
  it.each(samples)('%j', (text, expected) => {
    expect(shown(typograph(text))).toBe(expected)
  })

  it.each(samples)('changes nothing the second time: %j', (text) => {
    const once = typograph(text)
    expect(typograph(once)).toBe(once)
  })
})

describe('withoutTies', () => {
  it.each(samples)('leaves no tie of %j', (text) => {
    const free = withoutTies(typograph(text))
    expect(free).not.toMatch(/[\u00A0\u2060]/)
    expect(typograph(free)).toBe(typograph(text))
  })
})

describe('typographRuns', () => {
  const prose = (text: string) => ({ text, prose: true })

  it('closes a quote in one run that opened in another', () => {
    const runs = [prose('Он сказал "'), prose('да'), prose('" и ушёл в '), prose('дом')]
    expect(typographRuns(runs).map(shown)).toEqual(['Он сказал «', 'да', '» и·ушёл в·', 'дом'])
  })

  it('leaves code unchanged but takes its place into account', () => {
    const runs = [prose('в '), { text: 'a - "b"', prose: false }, prose(' - "код"')]
    expect(typographRuns(runs).map(shown)).toEqual(['в·', 'a - "b"', '·— «код»'])
  })

  it('returns as many runs as it got', () => {
    const runs = [prose(''), prose('\uE000'), prose('"а"')]
    expect(typographRuns(runs)).toEqual(['', '\uE000', '"а"'])
  })
})

// Pieces of random texts, chosen so that the rules meet each other.
const pieces =
  '"|«|»|„|“| |  |\u00A0|-|--|—|...|,|(|)|\n|в|и|не|ли|дом|А.|Иванов|5|₽|№|`|a@b.ru|http://a.ru/b-c'
    .split('|')
    .concat('Слово', '!', 'мая', 'ИНН', '–', 'то', '\u2060', 'с', 'до', '9', '×', 'ч')

/** A random text of those pieces for each seed (linear congruential generator). */
function textOf(number: number, length: number): string {
  let state = number
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return pieces[Math.floor((state / 2 ** 32) * pieces.length)]
  }).join('')
}

describe('any text', () => {
  it('is not changed by a second run', () => {
    for (let number = 0; number < 5000; number += 1) {
      const runs = [0, 1, 2].map((index) => ({
        text: textOf(number * 3 + index, number % 9),
        prose: index !== number % 7,
      }))
      const once = typographRuns(runs)
      const again = runs.map(({ prose }, index) => ({ text: once[index] ?? '', prose }))
      expect(typographRuns(again)).toEqual(once)
    }
  })

  it('keeps its letters and digits', () => {
    const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')
    for (let number = 0; number < 5000; number += 1) {
      const text = textOf(number, 12)
      expect(letters(typograph(text))).toBe(letters(text))
    }
  })

  it.each(['a', '"', '`a', 'a@', ' ', 'в ', 'А. ', 'a - '])(
    'is stable however often it repeats %j',
    (piece) => {
      const once = typograph(piece.repeat(50_000))
      expect(typograph(once)).toBe(once)
    },
  )
})
