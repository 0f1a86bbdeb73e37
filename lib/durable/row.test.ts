import { expect, it } from 'vitest'
import { integerOf, optionalTextOf, textOf } from './row.ts'

const row = { text: 'a', empty: '', integer: 7, zero: 0, real: 1.5, huge: 2 ** 53, nothing: null }

it('reads texts and whole numbers', () => {
  expect([textOf(row, 'text'), textOf(row, 'empty')]).toEqual(['a', ''])
  expect([integerOf(row, 'integer'), integerOf(row, 'zero')]).toEqual([7, 0])
  expect([optionalTextOf(row, 'text'), optionalTextOf(row, 'nothing')]).toEqual(['a', undefined])
})

it.each(['integer', 'nothing', 'missing'])('rejects %s as text', (column) => {
  expect(() => textOf(row, column)).toThrow(new TypeError(`column ${column} holds no text`))
})

it.each(['integer', 'missing'])('rejects %s as optional text', (column) => {
  expect(() => optionalTextOf(row, column)).toThrow('holds no text')
})

it.each(['text', 'real', 'huge', 'nothing', 'missing'])(
  'rejects %s as a whole number',
  (column) => {
    expect(() => integerOf(row, column)).toThrow(new TypeError(`column ${column} holds no integer`))
  },
)
