import { expect, it } from 'vitest'
import { drawableText } from './drawable-text.ts'

it.each([
  ['Пять столпов доверия — № 1', 'Пять столпов доверия — № 1'],
  ['Дом 🏠 и ключ', 'Дом и ключ'],
  ['Hôtel, где 5 000 ₽ → ½', 'Hotel, где 5 000 руб. → 1/2'],
  ['© Батлер™', 'БатлерTM'],
  ['圣彼得堡', ''],
])('«%s» is drawn as «%s»', (text, drawn) => {
  expect(drawableText(text)).toBe(drawn)
})

it('a text that is too long ends with its last whole word', () => {
  expect(drawableText('Слово '.repeat(1_000))).toBe(`${'Слово '.repeat(26).trim()}…`)
  expect(drawableText('я'.repeat(1_000))).toHaveLength(161)
})
