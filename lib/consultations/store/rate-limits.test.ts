import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { openDatabase } from './open-database.ts'
import { ownLimits, sharedLimits } from './rate-limits.ts'

const minute = 60_000
const contactKey = 'a key of sixteen characters'

/** The limits of two processes with one database, and their clock. */
async function setUpShared() {
  const db = await openDatabase({ dataDir: temporaryFolder(), databaseUrl: undefined })
  onTestFinished(() => db.destroy())
  const clock = { ms: Date.parse('2026-11-22T12:00:20Z') }
  const open = () => sharedLimits(db, { now: () => clock.ms, contactKey })
  return { db, clock, first: open(), second: open() }
}

it('are shared by all processes with one database, until the window ends', async () => {
  const { clock, first, second } = await setUpShared()
  expect(await first('a', 2, minute)).toEqual({ ok: true })
  expect(await second('a', 2, minute)).toEqual({ ok: true })
  expect(await first('a', 2, minute)).toEqual({ ok: false, retryAfterSeconds: 40 })
  expect(await first('b', 2, minute)).toEqual({ ok: true })
  clock.ms += 40_000
  expect(await second('a', 2, minute)).toEqual({ ok: true })
})

it('count every one of many posts at once', async () => {
  const { first, second } = await setUpShared()
  const posts = Array.from({ length: 40 }, (_, index) => (index % 2 ? first : second))
  const answers = await Promise.all(posts.map((admit) => admit('a', 10, minute)))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(10)
})

it('keep no key as it is, and none longer than an hour', async () => {
  const { db, clock, first } = await setUpShared()
  await first('203.0.113.0/24', 2, minute)
  clock.ms += 62 * minute
  await first('ivan@example.com', 2, minute)
  const rows = await db.selectFrom('rate_limits').selectAll().execute()
  expect(rows).toEqual([{ key: hash, window: anyText, count: 1 }])
})

const anyText: unknown = expect.any(String)
const hash: unknown = expect.stringMatching(/^[\w-]{43}$/)

it('are counted in memory without a shared database', async () => {
  const admit = ownLimits()
  expect(await admit('a', 1, minute)).toEqual({ ok: true })
  const refusal = await admit('a', 1, minute)
  const seconds = 'retryAfterSeconds' in refusal ? refusal.retryAfterSeconds : 0
  expect(seconds).toBeGreaterThan(50)
  expect(seconds).toBeLessThanOrEqual(60)
  expect(Number.isInteger(seconds)).toBe(true)
  expect(await admit('b', 1, minute)).toEqual({ ok: true })
  expect(await admit('a', 2, minute)).toEqual({ ok: true })
})
