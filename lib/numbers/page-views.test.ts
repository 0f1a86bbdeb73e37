import { expect, it } from 'vitest'
import { openRequestDatabase } from '#lib/consultations/store/request-database.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createViewCounter, type PageViews } from './page-views.ts'
import { addViews } from './view-store.ts'

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const yandex = 'Mozilla/5.0 (compatible; YandexBot/3.0; +http://yandex.com/bots)'

async function setUp() {
  const clock = { ms: Date.parse('2026-11-25T12:00:00Z') }
  const database = await openRequestDatabase({ dataDir: temporaryFolder(), databaseUrl: undefined })
  const disk = { isFull: false }
  const logged: unknown[] = []
  const counter = createViewCounter({
    async add(views: readonly PageViews[]) {
      if (disk.isFull) throw new Error('no space left')
      await addViews(database, views)
    },
    now: () => clock.ms,
    log: { warn: (...line) => logged.push(line) },
  })
  return {
    clock,
    disk,
    logged,
    counter,
    look: (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      counter.note(path, { method, headers: { 'user-agent': firefox, ...headers } }),
    stored: () =>
      database.db
        .selectFrom('page_views')
        .select(['day', 'path', 'kind', 'count'])
        .orderBy('day')
        .orderBy('kind')
        .execute(),
  }
}

const day = '2026-11-25'

it('adds up views by day, page and kind, over flushes', async () => {
  const { look, counter, stored } = await setUp()
  look('/blog/')
  look('/blog/')
  look('/blog/', { 'user-agent': yandex })
  look('/blog/', { 'user-agent': '' })
  expect(await stored()).toEqual([])
  await counter.flush()
  look('/blog/')
  await counter.flush()
  expect(await stored()).toEqual([
    { day, path: '/blog/', kind: 'bot', count: 2 },
    { day, path: '/blog/', kind: 'visitor', count: 3 },
  ])
})

it('counts nothing that shows nobody a page', async () => {
  const { look, counter, stored } = await setUp()
  look('/feed.xml')
  look('/desk/requests/7/')
  look('/blog/', {}, 'HEAD')
  look('/blog/', { 'sec-purpose': 'prefetch;prerender' })
  look('/blog/', { 'sec-fetch-dest': 'iframe' })
  await counter.flush()
  expect(await stored()).toEqual([])
  look('/blog/', { 'sec-fetch-dest': 'document' })
  await counter.flush()
  expect(await stored()).toMatchObject([{ count: 1 }])
})

it('begins a day at midnight in Petersburg', async () => {
  const { look, clock, counter, stored } = await setUp()
  clock.ms = Date.parse('2026-11-25T20:59:59Z')
  look('/')
  clock.ms += 1_000
  look('/')
  await counter.flush()
  expect((await stored()).map((row) => row.day)).toEqual(['2026-11-25', '2026-11-26'])
})

it('keeps what could not be written for the next time', async () => {
  const { look, disk, counter, logged, stored } = await setUp()
  look('/')
  disk.isFull = true
  await counter.flush()
  look('/')
  disk.isFull = false
  await counter.flush()
  expect(logged).toHaveLength(1)
  expect(await stored()).toMatchObject([{ path: '/', count: 2 }])
})
