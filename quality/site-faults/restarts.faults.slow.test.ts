import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import {
  allPlaces,
  documentOf,
  everyAddress,
  expectPublished,
  isAtHome,
  newArticle,
  placesOf,
  statusesOf,
  titlesOf,
} from './articles.fixture.ts'
import type { Article } from './articles.fixture.ts'
import { decoded, forEachOf } from './ask.fixture.ts'
import { openSite, roads } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

const full = inject('rounds') === 'full'
const rounds = full ? 20 : 1

/** Random bytes at a tenth of the length, two tenths, … */
function overwriteAt(tenth: number) {
  return (path: string) => {
    const bytes = readFileSync(path)
    randomBytes(8_192).copy(bytes, Math.floor((bytes.length * tenth) / 10))
    writeFileSync(path, bytes)
  }
}

/** Ways to ruin the file of the page cache while the site is down. */
const damages: Record<string, (path: string) => void> = {
  'overwritten in the middle': overwriteAt(5),
  'overwritten near its beginning': overwriteAt(1),
  'overwritten near its end': overwriteAt(9),
  'cut in half': (path) => truncateSync(path, Math.floor(readFileSync(path).length / 2)),
  empty: (path) => truncateSync(path, 0),
  'not a database': (path) => writeFileSync(path, 'not a database'.repeat(1_000)),
  'deleted, its log left': (path) => rmSync(path),
  'with a torn log': (path) => writeFileSync(`${path}-wal`, randomBytes(40_000)),
}
const damagesOfThisRun = full ? Object.keys(damages) : ['overwritten in the middle']

describe.each(full ? roads : roads.slice(0, 1))('by the %s alone', (road) => {
  let site: Site

  beforeAll(async () => {
    site = await openSite({ road })
  }, 600_000)

  afterAll(() => site?.close())

  async function publishOne(): Promise<Article> {
    const article = newArticle()
    await site.client.create(documentOf(article))
    await expectPublished(site, article)
    return article
  }

  /** What is wrong, at once: a site that says it is ready must be right. */
  async function wrong(shown: Article[], gone: Article[]): Promise<string[]> {
    const found: string[] = []
    const expected = (what: string, value: unknown, right: unknown) => {
      const [is, due] = [String(value), String(right)]
      if (is !== due) found.push(`${what}: ${is} instead of ${due}`)
    }
    for (const article of shown) {
      expected(`titles of ${article.page}`, await titlesOf(site, article), [true, true])
      expected(article.page, await statusesOf(site, article), [200, 200, 200])
      expected(`lists with ${article.page}`, await placesOf(site, article), allPlaces)
    }
    const newest = shown.at(-1)
    if (newest) expected(`${newest.page} at home`, await isAtHome(site, newest), true)
    for (const article of gone) {
      expected(`deleted ${article.page}`, await statusesOf(site, article), [410, 410, 410])
      expected(`lists with deleted ${article.page}`, await placesOf(site, article), [])
      expected(`deleted ${article.page} at home`, await isAtHome(site, article), false)
    }
    await forEachOf(await everyAddress(site), 8, async (path) => {
      expected(path, (await site.ask(path)).status, 200)
    })
    return found
  }

  it(`shows nothing older than the lake when it is ready again, ${rounds} ×`, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const [edited, deleted, created] = [await publishOne(), await publishOne(), newArticle()]
      await site.server().stop(round % 2 === 0 ? 'SIGKILL' : 'SIGTERM')
      const renamed = { ...edited, title: `${edited.title}, пока сайта не было` }
      await site.client.patch(edited.id).set({ title: renamed.title }).commit()
      await site.client.delete(deleted.id)
      await site.client.create(documentOf(created))
      await site.startSite()
      expect(await wrong([renamed, created], [deleted])).toEqual([])
    }
  }, 1_200_000)

  it('is right after it was killed between a commit and its event', async () => {
    const [edited, deleted] = [await publishOne(), await publishOne()]
    const release = site.line.holdStreams()
    site.webhooks.setCarrier(() => Promise.resolve(200))
    const renamed = { ...edited, title: `${edited.title}, незамеченная` }
    await site.client.patch(edited.id).set({ title: renamed.title }).commit()
    await site.client.delete(deleted.id)
    await site.server().stop('SIGKILL')
    release()
    if (road === 'webhook') site.webhooks.setCarrier(site.webhooks.deliver)
    await site.startSite()
    expect(await wrong([renamed], [deleted])).toEqual([])
  }, 300_000)

  /** What every address sends, in each encoding, that is not made for the request. */
  async function bodies(): Promise<string[]> {
    const addresses = await everyAddress(site)
    // The form has a stamp of its own in each answer.
    const kept = addresses.filter((path) => path !== '/consultation/')
    const requests = kept.flatMap((path) =>
      ['identity', 'gzip', 'br'].map((encoding) => ({ path, encoding })),
    )
    return forEachOf(requests, 8, async ({ path, encoding }) => {
      const answer = await site.ask(path, { headers: { 'accept-encoding': encoding } })
      const hash = createHash('sha256').update(decoded(answer)).digest('hex')
      return `${path} ${encoding} ${answer.status} ${hash}`
    })
  }

  it.each(damagesOfThisRun)(
    'sends the same bytes although its page cache is %s',
    async (damage) => {
      const before = await bodies()
      // A site that is not killed leaves everything in the file, and no log.
      await site.server().stop(damage.includes('log') ? 'SIGKILL' : 'SIGTERM')
      const path = join(site.dataDir, 'pages.sqlite')
      expect(existsSync(path)).toBe(true)
      damages[damage]?.(path)
      await site.startSite()
      expect(await bodies()).toEqual(before)
    },
    300_000,
  )
})
