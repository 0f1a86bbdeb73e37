import { ServerError } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake, type TestLake } from './lake.fixture.ts'

async function write(lake: TestLake, count: number): Promise<void> {
  const transaction = lake.client('editor').transaction()
  for (let n = 0; n < count; n += 1) transaction.create({ _id: `note-${n}`, _type: 'note', n })
  await transaction.commit({ visibility: 'sync', returnDocuments: false })
}

/** Each level reads the documents around it, so that nothing can be computed once. */
const endless = 'count(*{"x": count(*{"y": count(*[n != ^.n + ^.^.n])})})'

describe('a query without end', () => {
  it('is stopped, while others are answered', async () => {
    const lake = await openTestLake()
    await write(lake, 1500)
    const client = lake.client()

    const stopped = client.fetch(endless).catch((error: unknown) => error)
    const others: number[] = []
    let isOver = false
    void stopped.then(() => {
      isOver = true
    })
    while (!isOver) others.push(await client.fetch('count(*)'))

    expect(await stopped).toBeInstanceOf(ServerError)
    expect(await stopped).toMatchObject({ statusCode: 504 })
    expect(new Set(others)).toEqual(new Set([1500]))
    expect(others.length).toBeGreaterThan(1)
  })

  it('is refused at once when repeated, and tried again later', async () => {
    const lake = await openTestLake()
    await write(lake, 1500)
    const client = lake.client()
    await expect(client.fetch(endless)).rejects.toMatchObject({ statusCode: 504 })
    await expect(client.fetch(endless)).rejects.toMatchObject({ statusCode: 504 })
    expect(lake.logLines.filter((line) => line.includes('query stopped'))).toHaveLength(1)

    lake.advance(60_000)
    await expect(client.fetch(endless)).rejects.toMatchObject({ statusCode: 504 })
    expect(lake.logLines.filter((line) => line.includes('query stopped'))).toHaveLength(2)
  })

  it('is stopped when its result grows endlessly', async () => {
    const lake = await openTestLake()
    await write(lake, 1500)
    const client = lake.client()
    const doubled = '{"list": list + list}'.repeat(5)
    const query = client.fetch(`*{"list": $list}${doubled}`, { list: Array(100_000).fill(1) })
    await expect(query).rejects.toMatchObject({ statusCode: 504 })
    expect(await client.fetch('1')).toBe(1)
  })
})

it('does not delay queries known to be quick when there are many', async () => {
  const lake = await openTestLake()
  await write(lake, 1500)
  const asked = '*[_id == $id][0].n'
  await lake.client().fetch(asked, { id: 'note-1' })

  let stopped = 0
  const viewer = lake.client('viewer')
  const endlessOnes = Array.from({ length: 5 }, async (_, n) => {
    await expect(viewer.fetch(`${endless} + ${n}`)).rejects.toMatchObject({ statusCode: 504 })
    stopped += 1
  })
  const stoppedMeanwhile: number[] = []
  while (stopped < 5) {
    const before = stopped
    expect(await lake.client().fetch(asked, { id: 'note-2' })).toBe(2)
    stoppedMeanwhile.push(stopped - before)
  }
  await Promise.all(endlessOnes)
  expect(Math.max(...stoppedMeanwhile)).toBeLessThanOrEqual(1)
  expect(stoppedMeanwhile.length).toBeGreaterThan(5)
})

it('sees each write that was answered before, in every thread', async () => {
  const lake = await openTestLake()
  const editor = lake.client('editor')
  await editor.create({ _id: 'a', _type: 'note', n: 0 })
  for (let n = 1; n <= 20; n += 1) {
    await editor.patch('a').set({ n }).commit()
    const seen = await Promise.all([1, 2, 3].map(() => lake.client().fetch('*[_id == "a"][0].n')))
    expect(seen).toEqual([n, n, n])
  }
  await editor.delete('a')
  expect(await lake.client().fetch('*[_id == "a"]')).toEqual([])
})

it('has one order in every thread, whenever each of them read the documents', async () => {
  const lake = await openTestLake()
  const editor = lake.client('editor')
  await write(lake, 20)
  const list = () => lake.client().fetch<string[]>('*[_type == "note"] | order(kind)[0...99]._id')
  for (let n = 0; n < 15; n += 1) {
    // Only one of the threads sees what is in between.
    await editor.delete(`note-${n}`)
    await list()
    const transaction = editor.transaction()
    for (const id of [`note-${n}`, `new-${99 - n}`]) transaction.create({ _id: id, _type: 'note' })
    await transaction.commit({ returnDocuments: false })
    const [first, ...others] = await Promise.all([list(), list(), list(), list()])
    expect(first?.slice(-2)).toEqual([`note-${n}`, `new-${99 - n}`])
    for (const other of others) expect(other).toEqual(first)
  }
})

it('is stopped in mutations too, while others are answered', async () => {
  const lake = await openTestLake()
  await write(lake, 1500)
  const client = lake.client('editor')
  const query = '*[count(*[n != ^.n && count(*[n != ^.n + ^.^.n]) > 0]) > 0]'
  const stopped = client.delete({ query }).catch((error: unknown) => error)
  let isOver = false
  void stopped.then(() => {
    isOver = true
  })
  let writes = 0
  while (!isOver) {
    await client.patch('note-0').inc({ n: 1 }).commit()
    writes += 1
  }
  expect(await stopped).toMatchObject({ statusCode: 504 })
  expect(writes).toBeGreaterThan(1)
  expect(await client.fetch('count(*)')).toBe(1500)
  await expect(client.delete({ query })).rejects.toMatchObject({ statusCode: 504 })
})
