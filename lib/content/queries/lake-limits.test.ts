import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { checkQueryText } from '#sanity/lake/query/limits.ts'

// The types name each query as it is sent, with everything that it is put together from.
const types = readFileSync('lib/content/sanity.types.ts', 'utf8')
const queries = [...types.matchAll(/\/\/ Variable: (\w+)\n\/\/ Query: (.*)/g)]

it('there are queries to check', () => {
  expect(queries.length).toBeGreaterThan(15)
})

it.each(queries.map(([, name, query]) => [name, query ?? '']))(
  '%s is short enough for the lake',
  (_name, query) => {
    expect(() => checkQueryText(query)).not.toThrow()
  },
)
