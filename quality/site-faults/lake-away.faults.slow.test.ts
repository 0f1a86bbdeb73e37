import { afterAll, afterEach, beforeAll, describe, expect, inject, it, vi } from 'vitest'
import {
  allPlaces,
  documentOf,
  everyAddress,
  expectGone,
  expectPublished,
  lists,
  newArticle,
  placesOf,
  soon,
  statusesOf,
} from './articles.fixture.ts'
import type { Article } from './articles.fixture.ts'
import { forEachOf } from './ask.fixture.ts'
import type { LakeFault } from './lake-line.fixture.ts'
import { openSite, roads } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

const full = inject('rounds') === 'full'
const faults: LakeFault[] = full
  ? ['refused', 'silent', 'unavailable', 'cut', 'truncated', 'null', 'no result']
  : ['silent', 'unavailable', 'null']

describe.each(full ? roads : roads.slice(0, 1))('by the %s alone', (road) => {
  let site: Site
  let article: Article

  beforeAll(async () => {
    site = await openSite({ road })
    article = newArticle()
    await site.client.create(documentOf(article))
    await vi.waitUntil(async () => (await missing()).length === 0, { ...soon, timeout: 120_000 })
  }, 600_000)

  afterEach(() => site.line.setFault(undefined))

  afterAll(() => site?.close())

  /** What a visitor does not get although all of it is known; empty if he gets it all. */
  async function missing(): Promise<string[]> {
    const { page, twin, cover } = article
    const addresses = [...(await everyAddress(site)), page, twin, cover, '/api/health/']
    const found = await forEachOf(addresses, 8, async (path) => {
      const { status, body } = await site.ask(path)
      return status === 200 && body.length > 20 ? [] : [`${path} ${status}, ${body.length} bytes`]
    })
    const [here, away] = [await placesOf(site, article), await statusesOf(site, newArticle())]
    if (here.length !== allPlaces.length)
      found.push([`only ${here.join(' ')} show ${article.page}`])
    if (away.join() !== '404,404,404') found.push([`unknown addresses: ${away.join()}`])
    const request = await site.ask('/api/consultations/', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ contact: '+79211234567', channel: 'phone', consent: 'on' }),
    })
    if (request.status !== 201) found.push([`the form: ${request.status}`])
    return found.flat()
  }

  it.each(faults)(
    'serves everything while the answers of the lake are: %s',
    async (fault) => {
      site.line.setFault(fault)
      // The pages become stale and cannot be rendered.
      const renamed = { ...article, title: `${article.title}, «${fault}»` }
      await site.client.patch(article.id).set({ title: renamed.title }).commit()
      expect(await missing()).toEqual([])
      expect(await missing()).toEqual([])
      site.line.setFault(undefined)
      await expect
        .poll(async () => (await site.ask(article.page)).text, { ...soon, timeout: 60_000 })
        .toContain(renamed.title)
      await expectPublished(site, renamed)
      expect(await missing()).toEqual([])
      expect(await statusesOf(site, newArticle())).toEqual([404, 404, 404])
    },
    300_000,
  )

  it('shows images that were asked for, while the lake hangs and while it is killed', async () => {
    const { text } = await site.ask('/weekly-report/')
    const [image = ''] = /\/images\/[^" ]*\bw=\d+[^" ]*/.exec(text) ?? []
    const known = image.replaceAll('&amp;', '&')
    const unknown = known.replace(/\bw=\d+/, 'w=77')
    const drawn = await site.ask(known)
    expect([drawn.status, unknown === known]).toEqual([200, false])
    const statuses = async () => {
      const asked = [known, unknown, '/files/butlerspb/production/a.pdf', '/lake/v1/ping']
      const answers = await forEachOf(asked, 4, (path) => site.ask(path))
      expect(answers[0]?.body).toEqual(drawn.body)
      return answers.map(({ status }) => status)
    }
    site.lake().signal('SIGSTOP')
    expect(await statuses()).toEqual([200, 503, 503, 503])
    site.lake().signal('SIGCONT')
    await site.lake().stop('SIGKILL')
    expect(await statuses()).toEqual([200, 503, 503, 503])
    await site.startLake()
    expect((await site.ask(unknown)).status).toBe(200)
  }, 300_000)

  it('serves everything while the lake hangs, and learns what changes afterwards', async () => {
    site.lake().signal('SIGSTOP')
    expect(await missing()).toEqual([])
    const draft = '/api/draft-mode/enable/?sanity-preview-secret=a'
    expect((await site.ask(draft)).status).toBe(503)
    site.lake().signal('SIGCONT')
    article = await renamedAfterwards()
    expect(await missing()).toEqual([])
  }, 300_000)

  it('serves everything while the lake is killed, and learns what changes afterwards', async () => {
    await site.lake().stop('SIGKILL')
    expect(await missing()).toEqual([])
    await site.startLake()
    article = await renamedAfterwards()
    expect(await missing()).toEqual([])
  }, 300_000)

  async function renamedAfterwards(): Promise<Article> {
    const renamed = { ...article, title: `${article.title} и позже` }
    await site.client.patch(article.id).set({ title: renamed.title }).commit()
    await expect
      .poll(async () => (await site.ask(article.page)).text, { ...soon, timeout: 60_000 })
      .toContain(renamed.title)
    await expectPublished(site, renamed)
    return renamed
  }

  it('forgets an article whose deletion is the last that it hears of the lake', async () => {
    const deleted = newArticle()
    await site.client.create(documentOf(deleted))
    await expectPublished(site, deleted)
    // Nothing can be read again, not even the list of addresses.
    site.line.setFault('refused')
    await site.client.delete(deleted.id)
    await expect.poll(() => statusesOf(site, deleted), soon).toEqual([410, 410, 410])
    await site.lake().stop('SIGKILL')
    const gone = async () => {
      expect(await statusesOf(site, deleted)).toEqual([410, 410, 410])
      expect(await placesOf(site, deleted)).toEqual([])
      expect(await missing()).toEqual([])
    }
    await gone()
    await site.server().stop('SIGKILL')
    await site.startSite()
    await gone()
    await site.startLake()
    site.line.setFault(undefined)
    article = await renamedAfterwards()
    await expectGone(site, deleted)
  }, 300_000)

  it('forgets a deleted article although the lake dies next, through a restart', async () => {
    const [deleted, last] = [newArticle(), newArticle()]
    await site.client.create(documentOf(deleted))
    await site.client.create(documentOf(last))
    await expectPublished(site, deleted)
    await expectPublished(site, last)
    await site.client.delete(deleted.id)
    await expectGone(site, deleted)
    await site.client.delete(last.id)
    await expect.poll(() => statusesOf(site, last), soon).toEqual([410, 410, 410])
    await site.lake().stop('SIGKILL')
    expect(await statusesOf(site, last)).toEqual([410, 410, 410])
    await site.server().stop('SIGKILL')
    const health = await site.startSite()
    expect(health.text).toContain('degraded')
    expect(await statusesOf(site, last)).toEqual([410, 410, 410])
    expect(await statusesOf(site, deleted)).toEqual([410, 410, 410])
    expect(await placesOf(site, deleted)).toEqual([])
    expect(await statusesOf(site, article)).toEqual([200, 200, 200])
    const places = await placesOf(site, article)
    expect(lists.filter((path) => !places.includes(path))).toEqual([])
    await site.startLake()
    article = await renamedAfterwards()
    await expectGone(site, last)
    expect(await missing()).toEqual([])
  }, 300_000)
})
