import { expect, it } from 'vitest'
import { toCall } from '#lake/http/call.ts'
import { readQuery } from './request.ts'
import { containing } from '#lake/test/matchers.fixture.ts'

const url = 'http://localhost/v1/data/query/production'

const get = (search: Record<string, string>) =>
  readQuery(toCall(new Request(`${url}?${new URLSearchParams(search)}`)))

const post = (body: string) => readQuery(toCall(new Request(url, { method: 'POST', body })))

it('reads a query and its parameters from the address', async () => {
  const search = { query: '*[n == $n]', $n: '5', $list: '["a"]', perspective: 'raw' }
  expect(await get(search)).toEqual({ text: '*[n == $n]', params: { n: 5, list: ['a'] } })
})

it('reads them from a body', async () => {
  expect(await post('{"query": "*", "params": {"n": 5}}')).toEqual({ text: '*', params: { n: 5 } })
  expect(await post('{"query": "*"}')).toEqual({ text: '*', params: {} })
})

it.each([
  [() => get({}), 'Missing "query"'],
  [() => get({ query: '' }), 'Missing "query"'],
  [() => get({ query: '*', $n: '{' }), 'Parameter $n'],
  [() => post('{"query": 5}'), 'Missing "query"'],
  [() => post('{"query": "*", "params": []}'), '"params" must be an object'],
  [() => post('[]'), 'must be an object'],
])('refuses what is no query (%#)', async (read, reason) => {
  await expect(read()).rejects.toMatchObject({
    status: 400,
    message: containing(reason),
  })
})

it('reads a body of a megabyte at most', async () => {
  const body = (length: number) => JSON.stringify({ query: 'q'.repeat(length) })
  const rest = body(0).length
  expect((await post(body(1024 * 1024 - rest))).text).toHaveLength(1024 * 1024 - rest)
  await expect(post(body(1024 * 1024 - rest + 1))).rejects.toMatchObject({ status: 413 })
})
