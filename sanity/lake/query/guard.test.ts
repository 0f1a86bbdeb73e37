import { parse } from 'groq-js'
import { expect, it } from 'vitest'
import { checkQueryText, checkQueryTree } from './guard.ts'

it.each([
  '*[_type == "article"]{..., "author": author->, "related": *[references(^._id)]{title}}',
  '*{"x": count(*)}',
  '"("',
  `"${'('.repeat(100)}"`,
  `[${'!'.repeat(500)}true]`,
  `{"a": 1}${'{a}'.repeat(60)}`,
  'count(*) + count(*) + count(*) + count(*) + count(*)',
])('lets %s pass', (query) => {
  expect(() => {
    checkQueryText(query)
    checkQueryTree(parse(query))
  }).not.toThrow()
})

it.each([
  '*{"x":*{"y":count(*)}}',
  '*[_id in *[_id in *[_id in *[a == 1]._id]._id]._id]',
  '*[references(*[references(*[references(*._id)]._id)]._id)]',
])('refuses %s, which reads everything for everything for everything', (query) => {
  expect(() => checkQueryTree(parse(query))).toThrow('nests * deeper')
})

it('refuses a chain of thousands of terms before it is parsed', () => {
  expect(() => checkQueryText(Array.from({ length: 3000 }, () => '1').join('||'))).toThrow('tokens')
})
