import { expect, it } from 'vitest'
import { foldedWordsOf, stemOf, stemsOf, wordsOf } from './words.ts'

it('finds words with their places, as they are written', () => {
  expect(wordsOf('Ёлка № 5, «дом»')).toEqual([
    { text: 'Ёлка', start: 0, end: 4 },
    { text: '5', start: 7, end: 8 },
    { text: 'дом', start: 11, end: 14 },
  ])
})

it('folds case and the letter ё', () => {
  expect(foldedWordsOf('Надёжный ХОЗЯИН, Butler-SPB')).toEqual([
    'надежный',
    'хозяин',
    'butler',
    'spb',
  ])
})

it.each([['квартира'], ['квартиры'], ['квартирой'], ['квартирами']])(
  'gives %s the stem of all its forms',
  (form) => {
    expect(stemOf(form)).toBe('квартир')
    // The second answer comes from the cache.
    expect(stemOf(form)).toBe('квартир')
  },
)

it('leaves words of other scripts and numbers as they are', () => {
  expect(stemsOf('Running 2026 квартирами')).toEqual(['running', '2026', 'квартир'])
})

it.each([
  ['оранжерея', 'оранжереи'],
  ['подарок', 'подарки'],
  ['справка', 'справок'],
  ['владелец', 'владельца'],
  ['отзыв', 'отзывы'],
  ['семья', 'семью'],
])('gives %s and %s one stem', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other))
})

it.each([
  ['белье', 'белые'],
  ['правила', 'право'],
  ['платье', 'платить'],
  ['замена', 'зам'],
])('gives %s and %s different stems', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})
