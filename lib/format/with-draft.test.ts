import { expect, it } from 'vitest'
import { withDraft } from './with-draft.ts'

it.each([
  ['https://wa.me/7812', 'https://wa.me/7812?text=Добрый%20день'],
  ['https://wa.me/7812?text=Старый', 'https://wa.me/7812?text=Добрый%20день'],
  ['https://t.me/butler', 'https://t.me/butler?text=Добрый%20день'],
  ['mailto:a@b.ru', 'mailto:a@b.ru?body=Добрый%20день'],
  ['tel:+7812', 'tel:+7812'],
  ['https://max.ru/u/abc?x=1', 'https://max.ru/u/abc?x=1'],
])('%s takes a text along, if it can', (href, expected) => {
  expect(withDraft(href, 'Добрый день')).toBe(expected)
})

it('an empty text leaves the address alone', () => {
  expect(withDraft('https://wa.me/7812?text=Старый', '')).toBe('https://wa.me/7812')
})
