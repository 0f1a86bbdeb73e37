import { expect, it, onTestFinished } from 'vitest'
import type { Origin } from '#lib/consultations/origin.ts'
import { newRequest } from '#lib/consultations/store/new-request.fixture.ts'
import { createConsultationStore } from '#lib/consultations/store/open-store.ts'
import { openRequestDatabase } from '#lib/consultations/store/request-database.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createDrain } from '#lib/outbox/drain.ts'
import { createEmailChannel } from '#lib/outbox/email-channel.ts'
import { openSmtpServer } from '#lib/outbox/smtp-server.fixture.ts'
import { readFigures } from './figures.ts'
import { toMondayMail } from './monday-mail.ts'
import { createMondayMails } from './start.ts'
import { addViews } from './view-store.ts'

const hour = 60 * 60_000

/** A database with two weeks of views and requests, on a Wednesday. */
async function setUp() {
  const clock = { ms: Date.parse('2026-11-25T12:00:00Z') }
  const now = () => clock.ms
  const database = await openRequestDatabase({ dataDir: temporaryFolder(), databaseUrl: undefined })
  const store = await createConsultationStore(database, { now, contactKey: 'sixteen characters' })
  onTestFinished(() => store.close())
  await addViews(database, [
    { day: '2026-11-22', path: '/', kind: 'visitor', count: 100 },
    { day: '2026-11-23', path: '/', kind: 'visitor', count: 2 },
    { day: '2026-11-29', path: '/blog/', kind: 'visitor', count: 3 },
    { day: '2026-11-29', path: '/', kind: 'visitor', count: 2 },
    { day: '2026-11-29', path: '/', kind: 'bot', count: 7 },
  ])
  return { clock, now, database, store }
}

type Parts = Awaited<ReturnType<typeof setUp>>

async function addRequest(
  { store, clock }: Parts,
  at: string,
  takenMinutesLater: number | undefined,
  quarantined = false,
  typed: { context?: string; origin?: Origin } = {},
): Promise<void> {
  const phone = { channel: 'phone', contact: '+79219998877', nda: false, letters: false } as const
  const consultation = { ...phone, ...typed }
  const request = newRequest({ createdAt: new Date(at), consultation, quarantined })
  const result = await store.add(request, () => [])
  if (takenMinutesLater === undefined || !('number' in result)) return
  clock.ms = Date.parse(at) + takenMinutesLater * 60_000
  await store.take(result.number, 'anna')
}

const week = { first: '2026-11-23', last: '2026-11-29' }

it('adds up the days of a week in the office', async () => {
  const parts = await setUp()
  // The last minute of the week before, the first and the last of this one.
  await addRequest(parts, '2026-11-22T20:59:00Z', 1)
  await addRequest(parts, '2026-11-22T21:00:00Z', 10)
  await addRequest(parts, '2026-11-25T12:00:00Z', 95)
  await addRequest(parts, '2026-11-26T12:00:00Z', undefined, true)
  await addRequest(parts, '2026-11-29T20:59:00Z', undefined)
  expect(await readFigures(parts.database, week)).toMatchObject({
    views: {
      total: 7,
      byPage: [
        { name: '/', count: 4 },
        { name: '/blog/', count: 3 },
      ],
      byDay: [
        { name: '2026-11-23', count: 2 },
        { name: '2026-11-29', count: 5 },
      ],
    },
    botViews: 7,
    requests: { total: 3, byChannel: [{ name: 'phone', count: 3 }] },
    quarantined: 1,
    medianAnswerMinutes: 53,
    deadLetters: 0,
    subscribers: 0,
  })
})

it('counts the wait of a restored request from its restoration', async () => {
  const parts = await setUp()
  await addRequest(parts, '2026-11-23T12:00:00Z', undefined, true)
  parts.clock.ms = Date.parse('2026-11-26T12:00:00Z')
  await parts.store.restore(1, 'anna', () => [])
  parts.clock.ms += 20 * 60_000
  await parts.store.take(1, 'anna')
  expect(await readFigures(parts.database, week)).toMatchObject({ medianAnswerMinutes: 20 })
})

it('tells the owner in a mail without anybody’s name', async () => {
  const parts = await setUp()
  await addRequest(parts, '2026-11-25T12:00:00Z', 95)
  const figures = await readFigures(parts.database, week)
  const target = { channel: 'email', siteUrl: 'https://butler.example', now: parts.now() }
  const { message } = toMondayMail(figures, week, target)
  expect(message.subject).toBe('Неделя сайта: заявок 1, просмотров 7')
  expect(message.text).toBe(`Неделя с 23 ноября по 29 ноября, butler.example.

Заявок: 1
обычно до ответа: 1 ч 35 мин (медиана)

Каналы связи
1  Звонок

О чём
1  не указано

С какой страницы пришли
1  не указано

Просмотров: 7, роботов 7
4  /
3  /blog/

Подписчиков: 0

Недоставленных сообщений: 0

https://butler.example/desk/numbers/`)
})

it('tells of robots also in a week in which people viewed nothing', async () => {
  const figures = await readFigures((await setUp()).database, week)
  const nothing = { ...figures, views: { total: 0, byPage: [], byDay: [] }, botViews: 7 }
  const target = { channel: 'email', siteUrl: 'https://butler.example', now: 0 }
  const { text } = toMondayMail(nothing, week, target).message
  expect(text).toContain('\n\nПросмотров: 0, роботов 7\n\n')
})

it('names only pages that the site has shown', async () => {
  const parts = await setUp()
  for (const entryPage of ['/blog/', '/https://evil.example/', '/+79210001122-Иван']) {
    const typed = { context: '/services/ivan-79210001122/', origin: { entryPage } }
    await addRequest(parts, '2026-11-25T12:00:00Z', undefined, false, typed)
  }
  const { requests } = await readFigures(parts.database, week)
  expect(requests.byPage).toEqual([
    { name: 'другая страница', count: 2 },
    { name: '/blog/', count: 1 },
  ])
  expect(requests.byContext).toEqual([{ name: 'другая страница', count: 3 }])
})

it('goes to the owner on Monday at nine, once, whatever process is due', async () => {
  const { database, store, now, clock } = await setUp()
  const { port, received } = await openSmtpServer()
  const mailbox = (name: string) => ({ name: '', address: `${name}@butler.example` })
  const server = { host: '127.0.0.1', port, secure: false, isLocal: true, credentials: undefined }
  const addresses = { from: mailbox('robot'), to: mailbox('office'), owner: mailbox('owner') }
  const email = createEmailChannel({ server, ...addresses })
  const log = { warn: () => {}, error: () => {} }
  const drain = createDrain({ queue: store.outbox, channels: { email }, log, now: Date.now })
  onTestFinished(() => drain.stop())
  const siteUrl = 'https://butler.example'
  const inputs = { database, store, letters: 'email', wake: () => {}, siteUrl, now, log }
  const run = async () => {
    await Promise.all([createMondayMails(inputs)(), createMondayMails(inputs)()])
    await drain.runUntilEmpty()
    return received.splice(0).map(({ to }) => to.join())
  }
  // The first run only notes that the installation is new.
  expect(await run()).toEqual([])
  clock.ms = Date.parse('2026-11-30T05:59:59Z')
  expect(await run()).toEqual([])
  clock.ms += 1_000
  expect(await run()).toEqual(['owner@butler.example'])
  clock.ms += 100 * hour
  expect(await run()).toEqual([])
  clock.ms += 7 * 24 * hour
  expect(await run()).toEqual(['owner@butler.example'])
})
