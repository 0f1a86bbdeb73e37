import type { SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { isLakeDocument } from '#lake/store/document.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { containing, objectWith } from './matchers.fixture.ts'
import { objectOf } from './object-of.fixture.ts'

const ids = { draftId: 'drafts.a', publishedId: 'a' }

const write = (client: SanityClient, id: string, title: string) =>
  client.createOrReplace({ _id: id, _type: 'note', title }, { returnDocuments: true })

async function history(
  lake: TestLake,
  path: string,
  query: Record<string, string> = {},
): Promise<unknown[]> {
  const response = await fetch(
    `${lake.url}/v1/data/history/production/${path}?${String(new URLSearchParams(query))}`,
    { headers: { authorization: `Bearer ${lake.token('viewer')}` } },
  )
  expect(response.headers.get('content-type')).toBe('application/x-ndjson')
  const lines = (await response.text()).split('\n').filter(Boolean)
  return lines.map((line): unknown => JSON.parse(line))
}

/** Four transactions: `drafts.a` twice, `a` and `b` together, `drafts.a` deleted. */
async function openLakeWithHistory() {
  const lake = await openTestLake()
  const client = lake.client('editor')
  const first = await write(client, 'drafts.a', 'one')
  lake.advance(10_000)
  const second = await write(client, 'drafts.a', 'two')
  lake.advance(10_000)
  const { transactionId } = await client
    .transaction()
    .create({ _id: 'a', _type: 'note' })
    .create({ _id: 'b', _type: 'note' })
    .commit()
  lake.advance(10_000)
  const last = await client.delete('drafts.a')
  const transactions = [first._rev, second._rev, transactionId, last.transactionId]
  return { lake, client, first, second, transactions }
}

describe('data/history/transactions', () => {
  it('lists the transactions of the documents, oldest first, with mutations', async () => {
    const { lake, first, second, transactions } = await openLakeWithHistory()
    const lines = await history(lake, 'transactions/drafts.a')
    expect(lines).toEqual([
      {
        id: transactions[0],
        timestamp: first._updatedAt,
        author: containing('token-'),
        documentIDs: ['drafts.a'],
        mutations: [{ createOrReplace: first }],
      },
      objectWith({ id: transactions[1], mutations: [{ createOrReplace: second }] }),
      objectWith({ mutations: [{ delete: { id: 'drafts.a' } }] }),
    ])
  })

  it('gives the effects of creation, change and deletion', async () => {
    const { lake, first, second } = await openLakeWithHistory()
    const lines = await history(lake, 'transactions/drafts.a', {
      excludeContent: 'true',
      effectFormat: 'mendoza',
    })
    expect(lines).toMatchObject([
      { effects: { 'drafts.a': { apply: [0, first], revert: [0, null] } } },
      { effects: { 'drafts.a': { apply: [0, second], revert: [0, first] } } },
      { effects: { 'drafts.a': { apply: [0, null], revert: [0, second] } } },
    ])
    expect(JSON.stringify(lines)).not.toContain('mutations')
  })

  it('leaves other documents out when asked to', async () => {
    const { lake } = await openLakeWithHistory()
    const all = { effectFormat: 'mendoza' }
    expect(await history(lake, 'transactions/a', all)).toMatchObject([
      { documentIDs: ['a', 'b'], effects: { b: { revert: [0, null] } } },
    ])
    const [line] = await history(lake, 'transactions/a', {
      ...all,
      includeIdentifiedDocumentsOnly: 'true',
    })
    expect(line).toMatchObject({ documentIDs: ['a'], mutations: [{ create: { _id: 'a' } }] })
    expect(JSON.stringify(line)).not.toContain('"b"')
  })

  it.each([
    ['from a transaction on, included', { from: 1 }, {}, [1, 2, 3]],
    ['up to a transaction, included', { to: 1 }, {}, [0, 1]],
    ['between two', { from: 1, to: 2 }, {}, [1, 2]],
    ['newest first', {}, { reverse: 'true' }, [3, 2, 1, 0]],
    ['newest first up to one', { to: 2 }, { reverse: 'true', limit: '2' }, [2, 1]],
    ['no more than the limit', {}, { limit: '1' }, [0]],
    ['all for an empty id', {}, { fromTransaction: '' }, [0, 1, 2, 3]],
    ['none of other authors', {}, { authors: 'somebody,else' }, []],
  ])('lists %s', async (_what, { from, to }: { from?: number; to?: number }, query, places) => {
    const { lake, transactions } = await openLakeWithHistory()
    const lines = await history(lake, 'transactions/a,drafts.a', {
      ...(from !== undefined && { fromTransaction: transactions[from] ?? '' }),
      ...(to !== undefined && { toTransaction: transactions[to] ?? '' }),
      ...query,
    })
    expect(lines).toMatchObject(places.map((place) => ({ id: transactions[place] })))
    expect(lines).toHaveLength(places.length)
  })

  it('lists the transactions between two times', async () => {
    const { lake, second, transactions } = await openLakeWithHistory()
    const lines = await history(lake, 'transactions/a,drafts.a', {
      fromTime: second._updatedAt,
      toTime: new Date(Date.parse(second._updatedAt) + 5000).toISOString(),
    })
    expect(lines).toMatchObject([{ id: transactions[1] }])
  })

  it.each([
    ['transactions/a?fromTransaction=unknown', 404],
    ['transactions/a?limit=0', 400],
    ['transactions/a?fromTime=yesterday', 400],
    ['transactions/a?effectFormat=xml', 400],
    ['documents/a', 400],
    ['documents/a?time=never', 400],
    ['events/documents/a?nextCursor=x', 400],
  ])('answers %s with %i', async (path, statusCode) => {
    const client = (await openTestLake()).client('viewer')
    await expect(client.request({ url: `/data/history/production/${path}` })).rejects.toMatchObject(
      { statusCode },
    )
  })

  it.each([['transactions/a'], ['events/documents/a'], ['documents/a?lastRevision=true']])(
    'keeps %s from callers without a token',
    async (path) => {
      const client = (await openTestLake()).client()
      await expect(
        client.request({ url: `/data/history/production/${path}` }),
      ).rejects.toMatchObject({ statusCode: 401 })
    },
  )
})

describe('data/history/documents', () => {
  const read = (client: SanityClient, path: string) =>
    client.request({ url: `/data/history/production/documents/${path}` })

  it('gives documents as they were at a revision', async () => {
    const { client, first, transactions } = await openLakeWithHistory()
    expect(await read(client, `a,drafts.a?revision=${first._rev}`)).toEqual({ documents: [first] })
    const later: unknown = await read(client, `a,drafts.a?revision=${transactions[3]}`)
    expect(later).toMatchObject({ documents: [{ _id: 'a' }] })
    expect(await read(client, 'a?revision=unknown')).toEqual({ documents: [] })
  })

  it('gives documents as they were at a time', async () => {
    const { client, second } = await openLakeWithHistory()
    const time = new Date(Date.parse(second._updatedAt) + 1000).toISOString()
    expect(await read(client, `a,drafts.a?time=${time}`)).toEqual({ documents: [second] })
  })

  it('gives the last revision of a deleted document', async () => {
    const { client, second } = await openLakeWithHistory()
    expect(await read(client, 'drafts.a?lastRevision=true')).toEqual({ documents: [second] })
  })

  it('lets a document be restored to an old revision as the Studio does', async () => {
    const { client, first } = await openLakeWithHistory()
    const { documents } = objectOf(await read(client, `a,drafts.a?revision=${first._rev}`))
    const [old] = Array.isArray(documents) ? documents.filter(isLakeDocument) : []
    if (old === undefined) throw new Error('no document')
    await client.action({
      actionType: 'sanity.action.document.replaceDraft',
      publishedId: 'a',
      attributes: old,
    })
    expect(await client.getDocument('drafts.a')).toMatchObject({ title: 'one' })
  })
})

describe('data/history/events/documents', () => {
  const read = (client: SanityClient, path: string) =>
    client.request({ url: `/data/history/production/events/documents/${path}` })

  it('lists the events of a document, newest first, in pages', async () => {
    const client = (await openTestLake()).client('editor')
    const created = await client.action({
      actionType: 'sanity.action.document.create',
      publishedId: 'a',
      attributes: { _id: 'drafts.a', _type: 'note' },
      ifExists: 'fail',
    })
    const published = await client.action({
      actionType: 'sanity.action.document.publish',
      ...ids,
    })
    await client.action({ actionType: 'sanity.action.document.unpublish', ...ids })

    const { events, nextCursor } = objectOf(await read(client, 'drafts.a?limit=2'))
    expect(objectOf(events)['drafts.a']).toMatchObject([
      { type: 'unpublishDocument', documentId: 'a', versionId: 'drafts.a' },
      {
        type: 'publishDocumentVersion',
        revisionId: published.transactionId,
        versionRevisionId: created.transactionId,
        publishCause: 'document.publish',
      },
    ])
    const second = `drafts.a?limit=2&nextCursor=${String(nextCursor)}`
    expect(await read(client, second)).toMatchObject({
      events: {
        'drafts.a': [{ type: 'createDocumentVersion', versionRevisionId: created.transactionId }],
      },
      nextCursor: '',
    })
  })

  it('leaves out documents with a similar id', async () => {
    const client = (await openTestLake()).client('editor')
    await write(client, 'versions.r1.x.a', 'A')
    await write(client, 'drafts.aa', 'A')
    expect(await read(client, 'a')).toEqual({ events: { a: [] }, nextCursor: '' })
  })
})
