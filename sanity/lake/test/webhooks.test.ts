import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { describe, expect, it, vi } from 'vitest'
import { openTestLake, webhookSecret } from './lake.fixture.ts'
import { openReceiver } from './webhook-receiver.fixture.ts'

/** The machine may be busy; in milliseconds. */
const waitMs = 30_000

describe('a webhook', () => {
  it('is sent right after the commit, with a signature that @sanity/webhook accepts', async () => {
    const { received, url } = await openReceiver()
    const lake = await openTestLake({ webhookUrl: url })
    const slug = { _type: 'slug', current: 'pervaya' }

    const made = await lake.client('editor').create({ _id: 'a', _type: 'article', slug })

    await vi.waitFor(() => expect(received).toHaveLength(1), waitMs)
    const [{ body, headers } = { body: '', headers: {} }] = received
    expect(JSON.parse(body)).toEqual({
      _id: 'a',
      _type: 'article',
      _rev: made._rev,
      slug: 'pervaya',
      operation: 'create',
    })
    const signature = String(headers[SIGNATURE_HEADER_NAME])
    expect(await isValidSignature(body, signature, webhookSecret)).toBe(true)
    expect(await isValidSignature(body, signature, 'another secret')).toBe(false)
    expect(headers).toMatchObject({
      'idempotency-key': `${made._rev}-a`,
      'sanity-transaction-id': made._rev,
      'sanity-transaction-time': made._updatedAt,
      'sanity-operation': 'create',
      'sanity-document-id': 'a',
    })
  })

  it('carries the previous slug of a change, and the last one of a deletion', async () => {
    const { received, url } = await openReceiver()
    const lake = await openTestLake({ webhookUrl: url })
    const client = lake.client('editor')
    await client.create({ _id: 'a', _type: 'article', slug: { current: 'old' } })
    await client.patch('a').set({ 'slug.current': 'new' }).commit()
    await client.delete('a')
    await vi.waitFor(() => expect(received).toHaveLength(3), waitMs)
    // They are sent side by side, and may come in another order.
    const bodies = received.map(({ body }): unknown => JSON.parse(body))
    expect(bodies).toContainEqual(
      expect.objectContaining({ operation: 'update', slug: 'new', previousSlug: 'old' }),
    )
    expect(bodies).toContainEqual({
      _id: 'a',
      _type: 'article',
      previousSlug: 'new',
      operation: 'delete',
    })
  })

  it('is sent for published documents only, one for each', async () => {
    const { received, url } = await openReceiver()
    const lake = await openTestLake({ webhookUrl: url })
    await lake
      .client('editor')
      .transaction()
      .create({ _id: 'drafts.a', _type: 'article' })
      .create({ _id: 'image-x', _type: 'sanity.imageAsset' })
      .create({ _id: 'b', _type: 'article' })
      .create({ _id: 'c', _type: 'article' })
      .commit()
    await vi.waitFor(() => expect(received).toHaveLength(2), waitMs)
    await lake.wakeWebhooks()
    const ids = received.map(({ headers }) => headers['sanity-document-id'])
    expect(new Set(ids)).toEqual(new Set(['b', 'c']))
  })

  it('is sent again, with the same key, when the receiver failed', async () => {
    const { received, url } = await openReceiver(500)
    const lake = await openTestLake({ webhookUrl: url })
    await lake.client('editor').create({ _id: 'a', _type: 'article' })
    await vi.waitFor(() => {
      expect(lake.store.queue.list()).toMatchObject([{ state: 'pending', lastError: 'HTTP 500' }])
    }, waitMs)
    lake.advance(60_000)
    await lake.wakeWebhooks()
    const keys = received.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toHaveLength(2)
    expect(keys[0]).toBe(keys[1])
    expect(lake.store.queue.list()).toMatchObject([{ state: 'done' }])
  })

  it('is deleted 72 hours after delivery', async () => {
    const { url } = await openReceiver()
    const lake = await openTestLake({ webhookUrl: url })
    await lake.client('editor').create({ _id: 'a', _type: 'article' })
    await vi.waitFor(
      () => expect(lake.store.queue.list()).toMatchObject([{ state: 'done' }]),
      waitMs,
    )
    lake.advance(71 * 60 * 60_000)
    await lake.wakeWebhooks()
    expect(lake.store.queue.list()).toHaveLength(1)
    lake.advance(2 * 60 * 60_000)
    await lake.wakeWebhooks()
    expect(lake.store.queue.list()).toEqual([])
  })

  it('waits for an unreachable receiver', async () => {
    const lake = await openTestLake({ webhookUrl: 'http://127.0.0.1:1/' })
    await lake.client('editor').create({ _id: 'a', _type: 'article' })
    await vi.waitFor(() => {
      expect(lake.store.queue.list()).toMatchObject([{ state: 'pending', attempts: 1 }])
    }, waitMs)
  })

  it('is not sent for a refused transaction or a dry run', async () => {
    const { received, url } = await openReceiver()
    const lake = await openTestLake({ webhookUrl: url })
    const client = lake.client('editor')
    await client.create({ _id: 'a', _type: 'article' }, { dryRun: true })
    const twice = client.transaction().create({ _id: 'b', _type: 'x' })
    await expect(twice.create({ _id: 'b', _type: 'x' }).commit()).rejects.toThrow('already exists')
    await lake.wakeWebhooks()
    expect(received).toEqual([])
    expect(lake.store.queue.list()).toEqual([])
  })
})
