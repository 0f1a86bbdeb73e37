import { expect, it, onTestFinished } from 'vitest'
import { createConsultationStore } from '#lib/consultations/store/open-store.ts'
import { openRequestDatabase } from '#lib/consultations/store/request-database.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createDrain } from '#lib/outbox/drain.ts'
import type { Message } from '#lib/outbox/message.ts'
import { createAnswerCounts } from './answer-counts.ts'
import { createFailingRoutes } from './failing-routes.ts'

const minute = 60_000
const hour = 60 * minute

/** A database whose messages are kept, and processes that share it. */
async function setUp() {
  const clock = { ms: Date.parse('2026-11-29T12:00:00Z') }
  const now = () => clock.ms
  const database = await openRequestDatabase({ dataDir: temporaryFolder(), databaseUrl: undefined })
  const store = await createConsultationStore(database, { now, contactKey: 'sixteen characters' })
  onTestFinished(() => store.close())
  const received: Message[] = []
  const channel = {
    timeoutMs: 1_000,
    send: async (message: Message) => void received.push(message),
  }
  const logged: unknown[] = []
  const log = { warn: (...line: unknown[]) => void logged.push(line), error: () => {} }
  const drain = createDrain({
    queue: store.outbox,
    channels: { email: channel, telegram: channel },
    log,
    now,
  })
  onTestFinished(() => drain.stop())
  const disk = { isFull: false }
  const transactions: typeof database.transactions = {
    ...database.transactions,
    run: (work) =>
      disk.isFull ? Promise.reject(new Error('no space left')) : database.transactions.run(work),
  }
  function start() {
    const counts = createAnswerCounts()
    const routes = createFailingRoutes({
      database: { db: database.db, transactions },
      channels: ['telegram', 'email'],
      siteUrl: 'https://butler.example',
      answers: () => counts.list(),
      wake: () => {},
      now,
      log,
    })
    return { ...routes, answer: counts.add }
  }
  return {
    clock,
    disk,
    logged,
    start,
    /** What the owner has got since the last call. */
    async mails() {
      await drain.runUntilEmpty()
      return received.splice(0).map(({ to, text }) => ({ to: to.kind, text }))
    },
  }
}

async function failTimes(routes: { note: (route: 'page', id: string) => void }, times: number) {
  for (let failed = 1; failed <= times; failed += 1) routes.note('page', `request-${failed}`)
}

it('tells the owner once of a burst of hundreds, and of nothing after it for a day', async () => {
  const { start, mails, clock } = await setUp()
  const site = start()
  await failTimes(site, 300)
  await site.flush()
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail?.to).toBe('owner')
  expect(mail?.text).toContain('Часть сайта «страницы сайта» отвечает с ошибками.')
  expect(mail?.text).toContain('29 ноября, 15:00 по Москве, с тех пор ошибок: 300.')
  expect(mail?.text).toContain('request-300')
  for (let passed = 0; passed < 23; passed += 1) {
    clock.ms += hour
    await failTimes(site, 100)
    await site.flush()
    await site.recover()
  }
  expect(await mails()).toEqual([])
  clock.ms += hour
  await failTimes(site, 1)
  await site.flush()
  const again = await mails()
  expect(again).toHaveLength(1)
  expect(again[0]?.text).toContain('ошибок: 2601.')
})

it('tells once if several processes fail at the same time, and after a restart', async () => {
  const { start, mails } = await setUp()
  const sites = [start(), start(), start()]
  for (const site of sites) await failTimes(site, 5)
  await Promise.all(sites.map((site) => site.flush()))
  const restarted = start()
  await failTimes(restarted, 5)
  await restarted.flush()
  expect(await mails()).toHaveLength(1)
  expect(await restarted.list()).toMatchObject([{ route: 'page', failures: 20 }])
})

it('tells of each part of the site by itself', async () => {
  const { start, mails } = await setUp()
  const site = start()
  site.note('page', 'one')
  site.note('form', 'two')
  await site.flush()
  const texts = (await mails()).map(({ text }) => text)
  expect(texts).toHaveLength(2)
  expect(texts.join()).toContain('форма заявки')
})

it('says that a part works again when it has answered for an hour, and tells of the next failure', async () => {
  const { start, mails, clock } = await setUp()
  const site = start()
  await failTimes(site, 2)
  await site.flush()
  await site.recover()
  expect(await mails()).toHaveLength(1)
  site.answer('page', 200)
  clock.ms += hour - 1
  await site.recover()
  expect(await mails()).toEqual([])
  clock.ms += 1
  await site.recover()
  await site.recover()
  const [mail, ...others] = await mails()
  expect(others).toEqual([])
  expect(mail?.text).toContain('Часть сайта «страницы сайта» снова работает: час без ошибок.')
  expect(mail?.text).toContain(
    'с 29 ноября, 15:00 по Москве до 29 ноября, 15:00 по Москве, всего 2.',
  )
  expect(await site.list()).toEqual([])
  await failTimes(site, 1)
  await site.flush()
  expect(await mails()).toHaveLength(1)
})

it('says it after a restart too, and by one of several processes', async () => {
  const { start, mails, clock } = await setUp()
  const before = start()
  await failTimes(before, 1)
  await before.flush()
  const sites = [start(), start()]
  for (const site of sites) {
    await site.recover()
    site.answer('page', 304)
  }
  clock.ms += hour
  await Promise.all(sites.map((site) => site.recover()))
  const texts = (await mails()).map(({ text }) => text)
  expect(texts.filter((text) => text.includes('снова работает: час'))).toHaveLength(1)
})

it('does not call well what nobody has asked for, or what only refuses', async () => {
  const { start, mails, clock } = await setUp()
  const site = start()
  await failTimes(site, 1)
  await site.flush()
  await site.recover()
  expect(await mails()).toHaveLength(1)
  site.answer('page', 429)
  site.answer('page', 0)
  site.answer('form', 303)
  clock.ms += 2 * hour
  await site.recover()
  expect([await mails(), await site.list()]).toMatchObject([[], [{ route: 'page' }]])
  clock.ms += 22 * hour
  await site.recover()
  expect([await mails(), await site.list()]).toEqual([[], []])
})

it('keeps what could not be stored, and says so once', async () => {
  const { start, mails, disk, logged } = await setUp()
  const site = start()
  disk.isFull = true
  await failTimes(site, 3)
  await site.flush()
  await failTimes(site, 1)
  await site.flush()
  expect(logged).toHaveLength(1)
  disk.isFull = false
  await site.flush()
  expect(await site.list()).toMatchObject([{ failures: 4 }])
  expect(await mails()).toHaveLength(1)
})
