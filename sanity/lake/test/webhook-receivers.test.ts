import { isValidSignature, SIGNATURE_HEADER_NAME } from '@sanity/webhook'
import { expect, it, vi } from 'vitest'
import { runWebhookCommand } from '#lake/webhooks/commands.ts'
import { createReceivers } from '#lake/webhooks/receivers.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { openReceiver } from './webhook-receiver.fixture.ts'
import { containing } from './matchers.fixture.ts'

/** A query thread starts on first use, and the machine may be busy; in milliseconds. */
const waitMs = 30_000

/** Adds a receiver as the command line does; returns its id and secret. */
function addReceiver(
  lake: TestLake,
  url: string,
  ...options: string[]
): { id: string; secret: string } {
  const receivers = createReceivers(lake.store.db, Date.now)
  const { stdout = '' } = runWebhookCommand(['add', '--url', url, ...options], receivers) ?? {}
  const [id = '', secret = ''] = stdout.trim().split('\t')
  return { id, secret }
}

/** The states of the queued messages. */
function receiverJobs(lake: TestLake) {
  return lake.store.queue.list().filter(({ topic }) => topic === 'hook')
}

it('posts by filter and projection, signed with its own secret', async () => {
  const { received, url } = await openReceiver()
  const lake = await openTestLake()
  const filter = '_type == "article" && delta::changedAny(slug.current)'
  const projection = '{_id, "slug": slug.current, "was": before().slug.current}'
  const { id, secret } = addReceiver(lake, url, '--filter', filter, '--projection', projection)
  const client = lake.client('editor')
  await client.create({ _id: 'a', _type: 'article', slug: { current: 'old' } })
  await client.patch('a').set({ title: 'Дом' }).commit()
  await client.create({ _id: 'drafts.a', _type: 'article', slug: { current: 'draft' } })
  await client.create({ _id: 'b', _type: 'author', slug: { current: 'b' } })
  const renamed = await client.patch('a').set({ 'slug.current': 'new' }).commit()

  await vi.waitFor(() => expect(received).toHaveLength(2), waitMs)
  await lake.wakeWebhooks()
  expect(received.map(({ body }): unknown => JSON.parse(body))).toEqual([
    { _id: 'a', slug: 'old', was: null },
    { _id: 'a', slug: 'new', was: 'old' },
  ])
  const [, { body, headers } = { body: '', headers: {} }] = received
  expect(await isValidSignature(body, String(headers[SIGNATURE_HEADER_NAME]), secret)).toBe(true)
  expect(headers).toMatchObject({
    'sanity-webhook-id': id,
    'sanity-transaction-id': renamed._rev,
    'sanity-transaction-time': renamed._updatedAt,
    'sanity-operation': 'update',
    'sanity-document-id': 'a',
    'idempotency-key': `${renamed._rev}-a-${id}`,
  })
})

it('does not delay the site when another receiver never answers', async () => {
  const site = await openReceiver()
  const lake = await openTestLake({ webhookUrl: site.url })
  // No server listens on port 1; ten such jobs are queued before the site's.
  addReceiver(lake, 'http://127.0.0.1:1/')
  let transaction = lake.client('editor').transaction()
  for (let n = 0; n < 10; n += 1) transaction = transaction.create({ _id: `n${n}`, _type: 'note' })
  await transaction.commit()
  await vi.waitFor(() => expect(site.received).toHaveLength(10), waitMs)
  await vi.waitFor(() => {
    const states = lake.store.queue.list().map(({ state, attempts }) => `${state} ${attempts}`)
    expect(states.toSorted()).toEqual([
      ...Array<string>(10).fill('done 1'),
      ...Array<string>(10).fill('pending 1'),
    ])
  }, waitMs)
})

it('posts changes made while the receiver was unreachable, as they were then', async () => {
  const { received, url } = await openReceiver(503)
  const lake = await openTestLake()
  addReceiver(lake, url, '--projection', '{"text": after().text}')
  const client = lake.client('editor')
  await client.create({ _id: 'a', _type: 'note', text: 'first' })
  const isRefused = () => expect(receiverJobs(lake)).toMatchObject([{ lastError: 'HTTP 503' }])
  await vi.waitFor(isRefused, waitMs)
  await client.createOrReplace({ _id: 'a', _type: 'note', text: 'second' })
  await vi.waitFor(() => expect(received).toHaveLength(2), waitMs)
  lake.advance(60_000)
  await lake.wakeWebhooks()
  expect(received.map(({ body }): unknown => JSON.parse(body))).toEqual([
    { text: 'first' },
    { text: 'second' },
    { text: 'first' },
  ])
})

it('with an endless query is stopped, and retried later', async () => {
  const { received, url } = await openReceiver()
  const lake = await openTestLake()
  const endless = 'count(list[count(^.list[count(^.^.list[@ > 5]) > 3]) > 3]) > 0'
  addReceiver(lake, url, '--filter', endless)
  addReceiver(lake, url, '--projection', '{_id}')
  const list = Array.from({ length: 3000 }, (_, n) => n)
  await lake.client('editor').create({ _id: 'a', _type: 'note', list })
  const stopped = { state: 'pending', lastError: containing('was stopped') }
  await vi.waitFor(
    () => expect(receiverJobs(lake)).toMatchObject([stopped, { state: 'done' }]),
    waitMs,
  )
  expect(received.map(({ body }) => body)).toEqual(['{"_id":"a"}'])
  expect(await lake.client().fetch('count(*)')).toBe(1)
})

it('posts nothing after it was removed', async () => {
  const { received, url } = await openReceiver(500)
  const lake = await openTestLake()
  const { id } = addReceiver(lake, url)
  await lake.client('editor').create({ _id: 'a', _type: 'note' })
  await vi.waitFor(
    () => expect(receiverJobs(lake)).toMatchObject([{ lastError: 'HTTP 500' }]),
    waitMs,
  )
  const receivers = createReceivers(lake.store.db, Date.now)
  expect(runWebhookCommand(['remove', id], receivers)).toMatchObject({ exitCode: 0 })
  expect(runWebhookCommand(['remove', id], receivers)).toMatchObject({ exitCode: 1 })
  lake.advance(60_000)
  await lake.wakeWebhooks()
  expect(receiverJobs(lake)).toMatchObject([{ state: 'done' }])
  await lake.client('editor').create({ _id: 'b', _type: 'note' })
  await lake.wakeWebhooks()
  expect(received).toHaveLength(1)
})

it.each([
  [['--url', 'ftp://a.example'], '--url must be'],
  [['--url', 'https://a.example', '--filter', '_type =='], '--filter is not GROQ'],
  [['--url', 'https://a.example', '--projection', '{"n": count(*)}'], '--projection is not GROQ'],
  [['--url', 'https://a.example', '--secret', 'short'], '--secret must have 16'],
])('is not added with %j', async (options, problem) => {
  const { store } = await openTestLake()
  const receivers = createReceivers(store.db, Date.now)
  const outcome = runWebhookCommand(['add', ...options], receivers)
  expect(outcome).toMatchObject({ exitCode: 1, stdout: '' })
  expect(outcome?.stderr).toContain(problem)
  expect(receivers.list()).toEqual([])
})

it('is listed without its secret', async () => {
  const { store } = await openTestLake()
  const receivers = createReceivers(store.db, Date.now)
  const secret = 'a secret of sixteen or more'
  const added = runWebhookCommand(
    ['add', '--url', 'https://a.example/', '--secret', secret],
    receivers,
  )
  const [id] = added?.stdout.split('\t') ?? []
  const listed = runWebhookCommand(['list'], receivers)
  expect(listed?.stdout).toBe(`${id}\thttps://a.example/\t\t\n`)
})
