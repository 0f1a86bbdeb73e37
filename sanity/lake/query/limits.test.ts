import { parse } from 'groq-js'
import { expect, it } from 'vitest'
import { checkQueryText, checkReadsNothing } from './limits.ts'

it.each([
  '*[_type == "article"]{..., "author": author->, "related": *[references(^._id)]{title}}',
  '*{"x": count(*)}',
  '"("',
  `"${'('.repeat(100)}"`,
  `[${'!'.repeat(500)}true]`,
  `{"a": 1}${'{a}'.repeat(60)}`,
  'count(*) + count(*) + count(*) + count(*) + count(*)',
])('accepts %s', (query) => {
  expect(() => checkQueryText(query)).not.toThrow()
})

it.each(['*', '{"n": count(*)}', 'a in *._id', 'select(true => [*[0]])'])(
  'finds that %s reads the dataset',
  (query) => {
    expect(() => checkReadsNothing(parse(query))).toThrow('by *')
  },
)

it.each(['a == "*"', 'a match "b*"', 'a->b'])('accepts %s as reading nothing', (query) => {
  expect(() => checkReadsNothing(parse(query))).not.toThrow()
})

it.each([
  ['64 brackets deep', (more: number) => '['.repeat(64 + more), '64 levels'],
  ['2,000 tokens long', (more: number) => '1 '.repeat(2000 + more), '2000 tokens'],
])('accepts a query that is %s, and none beyond', (_limit, textOf, reason) => {
  expect(() => checkQueryText(textOf(0))).not.toThrow()
  expect(() => checkQueryText(textOf(1))).toThrow(reason)
})

it('refuses a chain of thousands of terms before it is parsed', () => {
  expect(() => checkQueryText(Array.from({ length: 3000 }, () => '1').join('||'))).toThrow('tokens')
})
