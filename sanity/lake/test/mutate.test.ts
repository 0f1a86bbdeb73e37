import { ClientError, type SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { aString, containing } from './matchers.fixture.ts'

describe('data/mutate', () => {
  it('creates a document with an id, a type and the system fields', async () => {
    const client = (await openTestLake()).client('editor')
    const made = await client.create({ _type: 'note', text: 'a' })
    expect(made._id).toMatch(/^[0-9a-f-]{36}$/)
    expect(made).toMatchObject({ _type: 'note', text: 'a', _rev: aString })
    expect(made._createdAt).toBe(made._updatedAt)
    expect(await client.getDocument(made._id)).toEqual(made)
  })

  it('completes an id that ends in a dot', async () => {
    const client = (await openTestLake()).client('editor')
    const made = await client.create({ _id: 'drafts.', _type: 'note' })
    expect(made._id).toMatch(/^drafts\.[0-9a-f-]{36}$/)
  })

  it('overwrites the system fields', async () => {
    const client = (await openTestLake()).client('editor')
    const made = await client.create({ _type: 'note', _rev: 'mine', _updatedAt: '1999-01-01' })
    expect(made._rev).not.toBe('mine')
    expect(made._updatedAt).not.toBe('1999-01-01')
  })

  const send = async (client: SanityClient, operation: string, _createdAt: unknown) => {
    const mutations = [{ [operation]: { _id: 'a', _type: 'note', _createdAt } }]
    await client.request({ method: 'POST', url: '/data/mutate/production', body: { mutations } })
    return client.getDocument('a')
  }

  it.each(['create', 'createOrReplace', 'createIfNotExists'])(
    'keeps the time of creation that a %s brings, once',
    async (operation) => {
      const client = (await openTestLake()).client('editor')
      const _createdAt = '2013-11-05T13:25:02Z'
      const made = await send(client, operation, _createdAt)
      expect(made?._createdAt).toBe(_createdAt)
      expect(made?._updatedAt).not.toBe(_createdAt)
      const later = await send(client, 'createOrReplace', '2020-01-01T00:00:00Z')
      expect(later).toMatchObject({ _createdAt })
    },
  )

  it.each(['', 'yesterday', '2013-99-05T13:25:02Z', 1])(
    'takes no %j for a time of creation',
    async (_createdAt) => {
      const client = (await openTestLake()).client('editor')
      const made = await send(client, 'create', _createdAt)
      expect(made?._createdAt).toBe(made?._updatedAt)
    },
  )

  it('refuses to create what exists, naming it as the client expects', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'a', _type: 'note' })
    const failed = client.create({ _id: 'a', _type: 'note' })
    await expect(failed).rejects.toThrow(ClientError)
    await expect(failed).rejects.toMatchObject({
      statusCode: 409,
      message: containing('Document by ID "a" already exists'),
      details: {
        type: 'mutationError',
        items: [{ index: 0, error: { type: 'documentAlreadyExistsError', id: 'a' } }],
      },
    })
  })

  it('creates or replaces, keeping the time of creation', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const first = await client.createOrReplace({ _id: 'a', _type: 'note', text: '1', old: true })
    lake.advance(5000)
    const second = await client.createOrReplace({ _id: 'a', _type: 'note', text: '2' })
    expect(second).not.toHaveProperty('old')
    expect(second).toMatchObject({ text: '2', _createdAt: first._createdAt })
    expect(second._updatedAt > first._updatedAt).toBe(true)
  })

  it('replaces by a document of another type, unless something refers to it', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'a', _type: 'note' })
    await client.createOrReplace({ _id: 'a', _type: 'page' })
    expect(await client.fetch('*[_type == "page"]._id')).toEqual(['a'])
    expect(await client.fetch('*[_type == "note"]')).toEqual([])

    await client.create({ _id: 'b', _type: 'note', about: { _type: 'reference', _ref: 'a' } })
    await expect(client.createOrReplace({ _id: 'a', _type: 'note' })).rejects.toMatchObject({
      statusCode: 409,
      message: containing('change its type as there are references to it from "b"'),
    })
  })

  it('creates only what is missing and says when it did nothing', async () => {
    const client = (await openTestLake()).client('editor')
    const document = { _id: 'a', _type: 'note', text: '1' }
    await client.createIfNotExists(document)
    const again = await client
      .transaction()
      .createIfNotExists({ ...document, text: '2' })
      .commit()
    expect(again.results).toEqual([{ id: 'a', operation: 'none' }])
    expect(await client.fetch('*[_id == "a"][0].text')).toBe('1')
  })

  it('deletes by id and by query', async () => {
    const client = (await openTestLake()).client('editor')
    for (const _id of ['a', 'b', 'c']) await client.create({ _id, _type: 'note', group: 1 })
    const deleted = await client.delete('a')
    expect(deleted).toMatchObject({ results: [{ id: 'a', operation: 'delete' }] })
    const rest = await client.delete({
      query: '*[group == $group]',
      params: { group: 1 },
    })
    expect(rest).toMatchObject({ documentIds: ['b', 'c'] })
    expect(await client.fetch('count(*)')).toBe(0)
  })

  it('answers operation none for the deletion of a missing document', async () => {
    const client = (await openTestLake()).client('editor')
    const { results } = await client.transaction().delete('missing').commit()
    expect(results).toEqual([{ id: 'missing', operation: 'none' }])
  })

  it('applies a transaction completely or not at all', async () => {
    const client = (await openTestLake()).client('editor')
    const transaction = client.transaction()
    for (let n = 0; n < 99; n += 1) transaction.create({ _id: `n${n}`, _type: 'note' })
    const failed = transaction.create({ _id: 'n0', _type: 'note' }).commit()
    await expect(failed).rejects.toMatchObject({
      statusCode: 409,
      details: { items: [{ index: 99 }] },
    })
    expect(await client.fetch('count(*)')).toBe(0)
  })

  it('uses the transaction id of the client as the revision, once', async () => {
    const client = (await openTestLake()).client('editor')
    const commit = () =>
      client
        .transaction([{ createOrReplace: { _id: 'a', _type: 'note' } }])
        .transactionId('my-transaction')
        .commit()
    expect(await commit()).toMatchObject({
      transactionId: 'my-transaction',
      results: [{ id: 'a', operation: 'create' }],
    })
    expect(await client.getDocument('a')).toMatchObject({ _rev: 'my-transaction' })
    await expect(commit()).rejects.toMatchObject({ statusCode: 409 })
  })

  it('saves nothing in a dry run', async () => {
    const client = (await openTestLake()).client('editor')
    const made = await client.create({ _id: 'a', _type: 'note' }, { dryRun: true })
    expect(made._id).toBe('a')
    expect(await client.fetch('count(*)')).toBe(0)
  })

  it('adds keys to array members on request', async () => {
    const client = (await openTestLake()).client('editor')
    const made = await client.create(
      { _type: 'note', list: [{ text: 'a', inner: [{ text: 'b' }] }, { _key: 'mine' }, 1] },
      { autoGenerateArrayKeys: true },
    )
    expect(made['list']).toEqual([
      { _key: aString, text: 'a', inner: [{ _key: aString, text: 'b' }] },
      { _key: 'mine' },
      1,
    ])
  })

  it.each([
    ['no array', {}],
    ['two operations in one mutation', [{ create: { _type: 'a' }, delete: { id: 'a' } }]],
    ['an unknown mutation', [{ upsert: { _type: 'a' } }]],
    ['no type', [{ create: { _id: 'a' } }]],
    ['an id with a slash', [{ create: { _id: 'a/b', _type: 'note' } }]],
    ['an id with two dots', [{ create: { _id: 'a..b', _type: 'note' } }]],
    ['an id that starts with a dash', [{ create: { _id: '-a', _type: 'note' } }]],
    ['a long id', [{ create: { _id: 'a'.repeat(129), _type: 'note' } }]],
    ['a selection by id and query', [{ delete: { id: 'a', query: '*' } }]],
    ['an unknown patch operation', [{ patch: { id: 'a', merge: {} } }]],
    ['a malformed insert', [{ patch: { id: 'a', insert: { before: 'x' } } }]],
    ['a query that finds no documents', [{ delete: { query: '[1]' } }]],
  ])('refuses %s', async (_what, mutations) => {
    const lake = await openTestLake()
    const response = await post(lake.url, lake.token('editor'), JSON.stringify({ mutations }))
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ error: { type: 'mutationError' } })
  })

  it.each([
    ['that is not JSON', '{"mutations": ['],
    ['with a number too large', '{"mutations":[{"create":{"_type":"a","n":1e999}}]}'],
    ['with a __proto__ key', '{"mutations":[{"create":{"_type":"a","x":{"__proto__":{}}}}]}'],
    [
      'nested too deep',
      `{"mutations":[{"create":{"_type":"a","x":${'['.repeat(90)}${']'.repeat(90)}}}]}`,
    ],
  ])('refuses a body %s', async (_what, body) => {
    const lake = await openTestLake()
    expect((await post(lake.url, lake.token('editor'), body)).status).toBe(400)
  })

  it('answers 503 while the disk is full, and recovers by itself', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const document = { _id: 'a', _type: 'note', text: 'x'.repeat(1_000_000) }
    lake.store.db.exec('pragma max_page_count = 1')
    await expect(client.create(document)).rejects.toMatchObject({ statusCode: 503 })
    expect(await client.getDocument('a')).toBeUndefined()
    lake.store.db.exec('pragma max_page_count = 1000000')
    expect(await client.create(document)).toMatchObject({ _id: 'a' })
  })

  it('refuses a body above four megabytes', async () => {
    const lake = await openTestLake()
    const response = await post(lake.url, lake.token('editor'), 'x'.repeat(4_000_001))
    expect(response.status).toBe(413)
  })
})

function post(url: string, token: string, body: string): Promise<Response> {
  return fetch(`${url}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    body,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  })
}
