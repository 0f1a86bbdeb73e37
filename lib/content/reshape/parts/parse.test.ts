import { expect, it } from 'vitest'
import { parseList, parseText } from './parse.ts'

it('a list keeps the members that have fields', () => {
  expect(parseList([{ a: 1 }, null, 'text', ['nested'], 5, {}])).toEqual([{ a: 1 }, {}])
})

it.each([null, undefined])('%s is an empty list', (list) => {
  expect(parseList(list)).toEqual([])
})

it.each([
  [' text ', 'text'],
  [5, ''],
  [null, ''],
  [['text'], ''],
])('%j is read as the text %j', (value, text) => {
  expect(parseText(value)).toBe(text)
})
