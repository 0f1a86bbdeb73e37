import { describe, expect, it } from 'vitest'
import { parseQuery } from './parse-query.ts'
import { objectWith } from '#lake/test/matchers.fixture.ts'

describe('a query', () => {
  it.each([
    ['*[_id == $id]', 9],
    ['*[a == $b && $id in c]', 13],
    ['*{"x": select($id => 1)}', 14],
  ])('%s is refused without its parameter, with its position', (text, start) => {
    const error = { type: 'queryParseError', query: text, start, end: text.length }
    const description = 'Param $id referenced, but not provided'
    expect(() => parseQuery({ text, params: { b: 1 } })).toThrow(
      objectWith({ status: 400, body: { error: { ...error, description } } }),
    )
  })

  it('accepts null and any other value of a parameter', () => {
    expect(() => parseQuery({ text: '*[a == $a][$b]', params: { a: null, b: 0 } })).not.toThrow()
  })

  it('finds no parameter inside a string', () => {
    expect(() =>
      parseQuery({ text: '"$id" == $a', params: { a: { type: 'Parameter' } } }),
    ).not.toThrow()
  })

  it('never reports an error position beyond its end', () => {
    const error = objectWith({ start: 5, end: 5 })
    expect(() => parseQuery({ text: '"open', params: {} })).toThrow(objectWith({ body: { error } }))
  })
})
