import { expect, it } from 'vitest'
import { queryText } from './query-text.ts'

it('keeps Russian letters and escapes the rest', () => {
  expect(queryText('Да & «нет», №1 \ud83d\ude00')).toBe(
    'Да%20%26%20%C2%ABнет%C2%BB%2C%20%E2%84%961%20%F0%9F%98%80',
  )
})

it('means the same text to a browser', () => {
  const text = 'Здравствуйте! Пишу с сайта: нужна помощь? 100 % + ёЁ'
  expect(new URL(`https://wa.me/7?text=${queryText(text)}`).searchParams.get('text')).toBe(text)
  expect(new URL(`mailto:a@b.ru?body=${queryText(text)}`).searchParams.get('body')).toBe(text)
})

it('carries no half of a character', () => {
  expect(queryText('Да \ud800')).toBe('Да%20%EF%BF%BD')
})
