import { describe, expect, it } from 'vitest'
import { openTestLake } from '#lake/test/lake.fixture.ts'
import { recordListener, waitUntil } from './listen.fixture.ts'
import { aString, matching } from '#lake/test/matchers.fixture.ts'

describe('a listener', () => {
  it('gets a welcome, then creation, update and deletion', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const listener = recordListener(
      client,
      '*[_type == "article"]',
      {},
      { includePreviousRevision: true, effectFormat: 'mendoza' },
    )
    await waitUntil(() => listener.events.length > 0)
    const article = { _id: 'a', _type: 'article', title: 'one' }
    await client.mutate([{ create: article }], { transactionId: 't1' })
    await client.create({ _id: 'b', _type: 'author', name: 'other' })
    await client.mutate([{ patch: { id: 'a', set: { title: 'two' } } }], { transactionId: 't2' })
    await client.mutate([{ delete: { id: 'a' } }], { transactionId: 't3' })
    await waitUntil(() => listener.mutations().length === 3)

    const counts = { transactionTotalEvents: 1, transactionCurrentEvent: 1, visibility: 'query' }
    expect(listener.events[0]).toEqual({ type: 'welcome', listenerName: aString })
    const [created, updated, deleted] = listener.mutations()
    expect(created).toMatchObject({
      ...counts,
      eventId: 't1#a',
      documentId: 'a',
      transactionId: 't1',
      transition: 'appear',
      identity: matching(/^token-/),
      timestamp: matching(/^\d{4}-.*Z$/),
      resultRev: 't1',
      previous: null,
      result: { _id: 'a', _rev: 't1', title: 'one' },
      mutations: [{ create: { _id: 'a', title: 'one' } }],
      effects: { apply: [0, { title: 'one' }], revert: [0, null] },
    })
    expect(created).not.toHaveProperty('previousRev')
    expect(updated).toMatchObject({
      ...counts,
      transition: 'update',
      previousRev: 't1',
      resultRev: 't2',
      previous: { title: 'one' },
      result: { title: 'two' },
      mutations: [{ patch: { id: 'a', set: { title: 'two' } } }],
      effects: { apply: [0, { title: 'two' }], revert: [0, { title: 'one' }] },
    })
    expect(deleted).toMatchObject({
      ...counts,
      transition: 'disappear',
      previousRev: 't2',
      resultRev: 't3',
      mutations: [{ delete: { id: 'a' } }],
      effects: { apply: [0, null], revert: [0, { title: 'two' }] },
    })
    expect(deleted).not.toHaveProperty('result')
  })

  it('gets transitions and counts of its own filter only', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    await client.create({ _id: 'a', _type: 'article', live: false })
    const listener = recordListener(
      client,
      '*[_type == $type && live] | order(title) {title}[0...5]',
      {
        type: 'article',
      },
    )
    await waitUntil(() => listener.events.length > 0)
    await client
      .transaction()
      .patch('a', { set: { live: true } })
      .create({ _id: 'b', _type: 'article', live: true })
      .create({ _id: 'c', _type: 'author' })
      .commit()
    await client.patch('a').set({ live: false }).commit()
    await waitUntil(() => listener.mutations().length === 3)
    const told = listener
      .mutations()
      .map(({ documentId, transition, transactionCurrentEvent, transactionTotalEvents }) => [
        documentId,
        transition,
        `${transactionCurrentEvent}/${transactionTotalEvents}`,
      ])
    expect(told).toEqual([
      ['a', 'appear', '1/2'],
      ['b', 'appear', '2/2'],
      ['a', 'disappear', '1/1'],
    ])
  })

  it('leaves out the parts it did not ask for', async () => {
    const lake = await openTestLake()
    const listener = recordListener(lake.client('editor'), '*', {}, { includeResult: false })
    await waitUntil(() => listener.events.length > 0)
    await lake.client('editor').create({ _id: 'a', _type: 'article' })
    await waitUntil(() => listener.mutations().length === 1)
    for (const name of ['result', 'previous', 'effects']) {
      expect(listener.mutations()[0]).not.toHaveProperty(name)
    }
  })

  it('gets drafts and versions on request or with an old API version', async () => {
    const lake = await openTestLake()
    const listener = [
      recordListener(lake.client('viewer'), '*', {}, {}),
      recordListener(lake.client('viewer'), '*', {}, { includeAllVersions: true }),
      recordListener(lake.client('viewer', { apiVersion: '2021-06-07' }), '*', {}, {}),
    ]
    await waitUntil(() => listener.every(({ events }) => events.length > 0))
    const client = lake.client('editor')
    await client.create({ _id: 'drafts.a', _type: 'article' })
    await client.create({ _id: 'versions.r1.a', _type: 'article' })
    await client.create({ _id: 'a', _type: 'article' })
    await waitUntil(() =>
      listener.every(({ events }) => JSON.stringify(events.at(-1)).includes('"a"')),
    )
    const ids = listener.map(({ mutations }) => mutations().map(({ documentId }) => documentId))
    const all = ['drafts.a', 'versions.r1.a', 'a']
    expect(ids).toEqual([['a'], all, all])
  })

  it('gets no draft and no id with a dot without a token', async () => {
    const lake = await openTestLake()
    const listener = recordListener(lake.client(), '*', {}, { includeAllVersions: true })
    await waitUntil(() => listener.events.length > 0)
    const client = lake.client('editor')
    for (const _id of ['drafts.a', 'private.note', 'versions.r.a', 'a']) {
      await client.create({ _id, _type: 'article' })
    }
    await client.delete('drafts.a')
    await client.create({ _id: 'last', _type: 'article' })
    await waitUntil(() => listener.mutations().length === 2)
    expect(listener.mutations().map((event) => event.documentId)).toEqual(['a', 'last'])
  })

  it('gets the error in its query and does not reconnect', async () => {
    const lake = await openTestLake()
    const listener = recordListener(lake.client('viewer'), '*[_type == ')
    await waitUntil(() => listener.errors.length > 0)
    expect(String(listener.errors[0])).toContain('GROQ query parse error')
  })

  it('gets commits of the command line', async () => {
    const lake = await openTestLake()
    const listener = recordListener(lake.client('viewer'), '*')
    await waitUntil(() => listener.events.length > 0)
    lake.store.db.exec(`
      insert into transactions (id, timestamp, author) values ('other', '2026-01-01', 'cli');
      insert into changes values (last_insert_rowid(), 'x', 'r1', null, '[]',
        '{"_id":"x","_type":"t","_rev":"r1","_createdAt":"","_updatedAt":""}', null)`)
    lake.store.feed.announce()
    await waitUntil(() => listener.mutations().length === 1)
    expect(listener.mutations()[0]).toMatchObject({ transition: 'disappear', previousRev: 'r1' })
  })

  it.each([
    ['no token through the proxy', { 'x-lake-remote': '1' }, 401],
    ['a token nobody knows', { authorization: 'Bearer unknown' }, 401],
  ])('is refused with %s', async (_, headers, status) => {
    const lake = await openTestLake()
    const response = await fetch(`${lake.url}/v1/data/listen/production?query=*`, { headers })
    expect(response.status).toBe(status)
  })
})
