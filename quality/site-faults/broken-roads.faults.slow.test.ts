import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { documentOf, expectPublished, newArticle, soon } from './articles.fixture.ts'
import type { Article } from './articles.fixture.ts'
import { forEachOf } from './ask.fixture.ts'
import { secrets } from './product.fixture.ts'
import { openSite } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'
import { lose, signed } from './webhook-line.fixture.ts'
import type { Webhook } from './webhook-line.fixture.ts'

const { edits, cuts, duplicates, delayMs } = {
  quick: { edits: 5, cuts: 1, duplicates: 50, delayMs: 500 },
  test: { edits: 12, cuts: 3, duplicates: 200, delayMs: 1_000 },
  full: { edits: 100, cuts: 60, duplicates: 1_000, delayMs: 60_000 },
}[inject('rounds')]

/** The site also looks at the lake by itself, this often. */
const ownLookMs = 30_000

/** Without a webhook the site may wait for its next look at the lake. */
const late = { ...soon, timeout: 2 * ownLookMs + delayMs }

let site: Site

afterAll(() => site?.close())

async function publishOne(): Promise<Article> {
  const article = newArticle()
  await site.client.create(documentOf(article))
  await expectPublished(site, article)
  return article
}

async function rename(article: Article, n: number): Promise<string> {
  const title = `${article.title}, правка ${n}.`
  await site.client.patch(article.id).set({ title }).commit()
  return title
}

const textOf = async ({ page }: Article) => (await site.ask(page)).text

let caught: Webhook[]

/** Lets no webhook through but keeps them. */
function catchAll(): void {
  caught = []
  site.webhooks.setCarrier((webhook) => {
    caught.push(webhook)
    return Promise.resolve(200)
  })
}

/** Others may be among those caught: the lake sends once more what was late. */
const caughtOf = ({ id }: Article) => caught.filter(({ body }) => body.includes(id))

/** A change, and its webhook, not yet delivered. */
async function nextWebhook(article: Article): Promise<{ webhook: Webhook; title: string }> {
  catchAll()
  const title = await rename(article, Math.random())
  await expect.poll(() => caughtOf(article).length, soon).toBeGreaterThan(0)
  const [webhook] = caughtOf(article)
  if (webhook === undefined) throw new Error('none')
  return { webhook, title }
}

describe('by the stream alone', () => {
  beforeAll(async () => {
    site = await openSite({ road: 'stream' })
  }, 600_000)

  it(`shows each change while the stream is cut every second, ${cuts} times`, async () => {
    const article = await publishOne()
    let done = 0
    const cutting = setInterval(() => {
      site.line.cutStreams()
      done += 1
    }, 1_000)
    for (let n = 0; done < cuts; n += 1) {
      const title = await rename(article, n)
      await expect.poll(() => textOf(article), soon).toContain(title)
      await pause(50)
    }
    clearInterval(cutting)
    await expectPublished(site, { ...article, title: await rename(article, -1) })
  }, 600_000)

  it('shows all changes of a stream that was refused for a while', async () => {
    const article = await publishOne()
    site.line.allowStreams(false)
    const title = await rename(article, 1)
    site.line.allowStreams(true)
    await expect.poll(() => textOf(article), late).toContain(title)
  }, 300_000)

  it('refuses what is forged or replayed late, and does nothing for it', async () => {
    const article = await publishOne()
    const { webhook } = await nextWebhook(article)
    const now = Date.now()
    const minute = 60_000
    const body = webhook.body.replaceAll(article.id, 'author-anna-levashova')
    const { 'sanity-webhook-signature': _signature, ...unsigned } = webhook.headers
    const forged = [
      { ...webhook, body },
      { ...webhook, headers: unsigned },
      { ...webhook, headers: { ...unsigned, 'sanity-webhook-signature': 't=1,v1=a' } },
      { ...webhook, headers: { ...unsigned, 'sanity-webhook-signature': 'v1=,t=' } },
      { ...signed(webhook, 'another-secret-of-somebody', now) },
      signed(webhook, secrets.webhookSecret, now - 11 * minute),
      signed(webhook, secrets.webhookSecret, now - 5 * 365 * 24 * 60 * minute),
      signed(webhook, secrets.webhookSecret, now + 11 * minute),
      { ...webhook, body: '' },
      { ...webhook, body: '{' },
      { ...webhook, body: 'a'.repeat(1024 * 1024) },
      signed({ ...webhook, body: 'null' }, secrets.webhookSecret, now),
      signed({ ...webhook, body: '{"_id":1}' }, secrets.webhookSecret, now),
    ]
    // All that the change caused is done.
    const idle = { interval: 2_000, timeout: 60_000 }
    await expect.poll(() => site.line.countQueries().queries, idle).toBe(0)
    for (const { headers, body } of forged) {
      const { 'content-length': _length, ...rest } = headers
      const status = await site.webhooks.deliver({ headers: rest, body }).catch(() => 413)
      expect(status).toBeGreaterThanOrEqual(400)
      expect(status).toBeLessThan(500)
    }
    expect(site.line.countQueries().queries).toBe(0)
  }, 120_000)
})

describe('by the webhook alone', () => {
  beforeAll(async () => {
    await site?.close()
    site = await openSite({ road: 'webhook' })
  }, 600_000)

  beforeEach(() => site.webhooks.setCarrier(site.webhooks.deliver))

  it(`shows ${edits} changes of which three in ten webhooks are dropped`, async () => {
    const article = await publishOne()
    let count = 0
    site.webhooks.setCarrier((webhook) => {
      count += 1
      return count % 10 < 3 ? lose(webhook) : site.webhooks.deliver(webhook)
    })
    let title = ''
    for (let n = 0; n < edits; n += 1) title = await rename(article, n)
    await expect.poll(() => textOf(article), late).toContain(title)
    // The worst case: the last one is among the dropped.
    site.webhooks.setCarrier(lose)
    title = await rename(article, edits)
    await expect.poll(() => textOf(article), late).toContain(title)
    await expectPublished(site, { ...article, title })
  }, 600_000)

  it(`shows the change although the webhook is ${delayMs} ms late`, async () => {
    const article = await publishOne()
    site.webhooks.setCarrier(async (webhook) => {
      await pause(delayMs)
      return site.webhooks.deliver(webhook)
    })
    const title = await rename(article, 1)
    await expect.poll(() => textOf(article), late).toContain(title)
  }, 600_000)

  it('ends with the last text although the webhooks arrive in reverse', async () => {
    const article = await publishOne()
    catchAll()
    let title = ''
    for (let n = 0; n < edits; n += 1) title = await rename(article, n)
    await expect.poll(() => caughtOf(article).length, soon).toBe(edits)
    const statuses = await forEachOf(caughtOf(article).toReversed(), 4, site.webhooks.deliver)
    expect(new Set(statuses)).toEqual(new Set([200]))
    await expectPublished(site, { ...article, title })
  }, 120_000)

  it(`does the work of a webhook once that arrives ${duplicates} times`, async () => {
    const article = await publishOne()
    const { webhook, title } = await nextWebhook(article)
    site.line.countQueries()
    await site.webhooks.deliver(webhook)
    await expectPublished(site, { ...article, title })
    const once = site.line.countQueries().queries
    const copies = Array.from({ length: duplicates }, () => webhook)
    const startedAt = Date.now()
    const statuses = await forEachOf(copies, 16, site.webhooks.deliver)
    expect(new Set(statuses)).toEqual(new Set([200]))
    const { queries } = site.line.countQueries()
    const looks = Math.ceil((Date.now() - startedAt) / ownLookMs)
    expect(queries).toBeLessThanOrEqual((2 + looks) * once)
    await expectPublished(site, { ...article, title })
  }, 300_000)
})
