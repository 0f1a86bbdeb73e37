import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'
import { encoded, inUtf16 } from './encoded.fixture.ts'

const containing = (text: string): unknown => expect.stringContaining(text)

const utf8 = (text: string) => new TextEncoder().encode(text)
const article = '---\ntitle: Окна зимой\n---\n\nПроверьте, не дует ли от рамы, и запишите.\n'

function read(bytes: Uint8Array) {
  const decoded = decodeText(bytes)
  if (!decoded.ok) return { refused: decoded.problem }
  const { text, problems } = decoded
  return { text, problems: problems.map(({ severity, line }) => `${severity} ${line}`), decoded }
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8(article)],
    ['UTF-8 with a mark', utf8(`\ufeff${article}`)],
    ['an empty file', utf8('')],
    ['one letter', utf8('я')],
  ])('reads %s without a word', (_case, bytes) => {
    const { text, problems } = read(bytes)
    expect([article, '', 'я']).toContain(text)
    expect(problems).toEqual([])
  })

  it.each([
    ['windows-1251', encoded(article, 'windows-1251')],
    ['koi8-r', encoded(article, 'koi8-r')],
    ['utf-16le', inUtf16(`\ufeff${article}`, false)],
    ['utf-16be', inUtf16(`\ufeff${article}`, true)],
    ['utf-16le', inUtf16(article, false)],
    ['utf-16be', inUtf16(article, true)],
  ])('decodes %s and says so: %#', (encoding, bytes) => {
    const { text, problems, decoded } = read(bytes)
    expect(text).toBe(article)
    expect(problems).toEqual(['warning 1'])
    expect(decoded?.problems[0]?.message).toContain(encoding)
  })

  it.each([
    'Ключи и почта: кому доверить квартиру',
    'ЗАГЛАВНЫМИ БУКВАМИ пишут редко, но пишут',
    '# FAQ\n\nWi-Fi, NDA и «умный дом» — https://a.example/b?c=d',
    'Счёт за электричество. Ещё один. Приёмка.',
  ])('tells windows-1251 and KOI8-R apart in a short text: %s', (text) => {
    const plain = text.replaceAll(/[«»—]/g, '-')
    expect(read(encoded(plain, 'windows-1251')).text).toBe(plain)
    expect(read(encoded(plain, 'koi8-r')).text).toBe(plain)
  })

  it.each([
    [
      'a damaged file',
      Uint8Array.from([...utf8(`${article}ещё `), 0xd0, 0x20, ...utf8('слово')]),
      6,
    ],
    ['letters lost before', utf8('Первая\n\nВторая \ufffd\ufffd\n'), 3],
  ])('doubts %s at its line', (_case, bytes, line) => {
    expect(read(bytes).problems).toEqual([`doubt ${line}`])
  })

  it.each(['windows-1251', 'windows-1252'])(
    'doubts UTF-8 that was read as %s before the file was saved',
    (encoding) => {
      const foreign = new TextDecoder(encoding).decode(utf8('Ключи от дома'))
      expect(read(utf8(`Первая\n\n${foreign}\n`)).problems).toContain('doubt 3')
    },
  )

  it.each(['СССР, РСФСР и РСЧС', 'Ñandú, Ðorð, ÑÑÑÑ', 'РЕСТОРАН «РСТ»'])(
    'does not doubt letters that are meant: %s',
    (text) => {
      expect(read(utf8(text)).problems).toEqual([])
    },
  )

  it('doubts or refuses what has too few letters to be told', () => {
    const { problems, refused } = read(encoded('Ах', 'windows-1251'))
    expect([...(problems ?? []), refused?.severity]).toContainEqual(
      expect.stringMatching(/doubt|error/),
    )
  })

  it.each([
    ['bytes of a picture', Uint8Array.from({ length: 4_000 }, (_, index) => (index * 7919) % 256)],
    ['another alphabet', encoded('Ελληνικό κείμενο για το σπίτι και τα κλειδιά', 'iso-8859-7')],
    ['DOS', encoded('Проверьте окна и двери, запишите показания счётчиков', 'ibm866')],
  ])('refuses %s with what to do', (_case, bytes) => {
    expect(read(bytes).refused).toMatchObject({
      severity: 'error',
      message: containing('UTF-8'),
    })
  })

  it('ends every line with one character and drops control characters', () => {
    const { text, problems } = read(utf8('а\r\nб\rв\n\u0000г\u0007д\u000bе\ufeffж\tз\n'))
    expect(text).toBe('а\nб\nв\nгд ежз'.replace('жз', 'ж\tз\n'))
    expect(problems).toEqual(['warning 4'])
  })

  it('takes two megabytes of hostile bytes', () => {
    const bytes = Uint8Array.from({ length: 2 * 1024 * 1024 }, (_, index) => 0xe0 + (index % 32))
    expect(read(bytes).text ?? read(bytes).refused).toBeDefined()
  })
})
