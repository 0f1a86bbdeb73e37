import { describe, expect, it } from 'vitest'
import { openTestLake, type TestLake } from './lake.fixture.ts'

async function mutate(lake: TestLake, mutations: object[]): Promise<Response> {
  return fetch(`${lake.url}/v1/data/mutate/production?returnIds=true`, {
    method: 'POST',
    headers: { authorization: `Bearer ${lake.token('editor')}` },
    body: JSON.stringify({ mutations }),
  })
}

const note = (_id: string, fields: object = {}) => ({ create: { _id, _type: 'note', ...fields } })
const all = '*[_type == "note"]'

describe('a mutation by query', () => {
  it('selects from the result of the mutations before it', async () => {
    const lake = await openTestLake()
    await mutate(lake, [note('a', { n: 1 }), note('b', { n: 2 })])
    const response = await mutate(lake, [
      { patch: { id: 'a', set: { n: 2 } } },
      { create: { _type: 'note', n: 2, isNew: true } },
      { patch: { query: '*[n == 2]', inc: { n: 40 } } },
      { delete: { query: '*[n == 42 && isNew]' } },
      { delete: { query: `${all}[n == 1]` } },
    ])
    expect(response.status).toBe(200)
    expect(await lake.client().fetch(`${all}{_id, n}`)).toEqual([
      { _id: 'a', n: 42 },
      { _id: 'b', n: 42 },
    ])
  })

  it('is applied completely or not at all', async () => {
    const lake = await openTestLake()
    await mutate(lake, [note('a'), note('b')])
    const response = await mutate(lake, [{ delete: { query: all } }, { patch: { id: 'a' } }])
    expect(response.status).toBe(404)
    expect(await lake.client().fetch('count(*)')).toBe(2)
  })

  it('reports an error in its query', async () => {
    const lake = await openTestLake()
    const response = await mutate(lake, [{ delete: { query: '*[' } }])
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { type: 'queryParseError' } })
  })

  it('loses no concurrent write', async () => {
    const lake = await openTestLake()
    await mutate(lake, [note('a', { n: 0 }), note('b', { n: 0 })])
    const client = lake.client('editor')
    const responses: number[] = []
    await Promise.all([
      ...Array.from({ length: 30 }, () => client.patch('a').inc({ n: 1 }).commit()),
      ...Array.from({ length: 30 }, async (_, k) => {
        const isEven = `*[_id == "a" && n % 2 == 0]`
        const response = await mutate(lake, [
          { patch: { query: isEven, setIfMissing: { [`k${k}`]: 1 } } },
          { patch: { query: '*[_id == "b"]', inc: { n: 1 } } },
        ])
        responses.push(response.status)
      }),
    ])
    expect(new Set(responses)).toEqual(new Set([200]))
    expect(await client.getDocument('a')).toMatchObject({ n: 30 })
    expect(await client.getDocument('b')).toMatchObject({ n: 30 })
  })
})
