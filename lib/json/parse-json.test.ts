import { expect, it } from 'vitest'
import { parseJson } from './parse-json.ts'

it('reads JSON', () => {
  expect(parseJson('{"a":[1,null]}')).toEqual({ a: [1, null] })
  expect(parseJson('null')).toBeNull()
})

it.each(['', '{', 'a', '{"a":1} b'])('reads %j as undefined', (text) => {
  expect(parseJson(text)).toBeUndefined()
})
