import { expect, it } from 'vitest'
import { createEmailChannel } from '#lib/outbox/email-channel.ts'
import { createDrain } from '#lib/outbox/drain.ts'
import { openSmtpServer } from '#lib/outbox/smtp-server.fixture.ts'
import type { OfficeHours } from './office-hours.ts'
import { createReminders } from './reminders.ts'
import { context, fields, setUpService } from './service.fixture.ts'

const minute = 60_000

const always: OfficeHours = {
  week: [
    { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '00:00', to: '23:59' },
  ],
  holidays: [],
  exceptions: [],
  answerMinutes: 60,
}

async function setUp(channels = ['email', 'telegram']) {
  const parts = await setUpService({ channels })
  const settings = { read: async (): Promise<OfficeHours | undefined> => always }
  const logged: unknown[] = []
  const log = {
    warn: (...line: unknown[]) => logged.push(line),
    error: (...line: unknown[]) => logged.push(line),
  }
  const newJob = () =>
    createReminders({
      store: parts.store,
      now: () => parts.clock.ms,
      channels,
      siteUrl: 'http://localhost:3000',
      readOfficeHours: () => settings.read(),
      onStored: () => parts.wakes.push(parts.clock.ms),
      log,
    })
  const remind = newJob()
  return {
    ...parts,
    settings,
    logged,
    log,
    newJob,
    async pass(minutes: number) {
      for (let passed = 0; passed < minutes; passed += 1) {
        parts.clock.ms += minute
        await remind()
      }
    },
    /** Ids of the queued messages without that of their request, the oldest first. */
    async queued() {
      const ids = await parts.store.outbox.claim({ topics: channels, limit: 99, leaseMs: minute })
      return ids.map(({ id }) => id.replace(/^[^:]*:/, ''))
    },
  }
}

const notices = ['email', 'telegram']
const toOffice = ['reminder-office:email', 'reminder-office:telegram']

it('reminds the office, and then the owner, each once', async () => {
  const { service, pass, queued, wakes } = await setUp()
  await service.submit(fields, context)
  await pass(59)
  expect(await queued()).toEqual(notices)
  wakes.length = 0
  await pass(1)
  expect(wakes).toHaveLength(1)
  expect(await queued()).toEqual([...notices, ...toOffice])
  await pass(60)
  expect(await queued()).toEqual([...notices, ...toOffice, 'reminder-owner:email'])
  await pass(600)
  expect(await queued()).toHaveLength(5)
  expect(wakes).toHaveLength(2)
})

it('reminds once if several processes notice at the same time, and after a restart', async () => {
  const { service, clock, newJob, queued, wakes } = await setUp()
  await service.submit(fields, context)
  wakes.length = 0
  clock.ms += 60 * minute
  await Promise.all([newJob()(), newJob()(), newJob()()])
  await newJob()()
  expect(wakes).toHaveLength(1)
  expect(await queued()).toEqual([...notices, ...toOffice])
})

it('stops as soon as somebody takes the request', async () => {
  const { service, store, pass, queued } = await setUp()
  await service.submit(fields, context)
  await service.submit({ ...fields, contact: '@petrov' }, context)
  await store.take(1, 'anna')
  await pass(60)
  await store.setStatus(2, 'waiting', 'anna')
  await pass(600)
  expect(await queued()).toEqual([...notices, ...notices, ...toOffice])
})

it('counts the time of a request in quarantine from when it was restored', async () => {
  const { service, store, pass, queued } = await setUp()
  await service.submit({ ...fields, website: 'https://spam.example' }, context)
  await pass(600)
  expect(await store.restore(1, 'anna', () => [])).toBe(true)
  await pass(59)
  expect(await queued()).toEqual([])
  await pass(1)
  expect(await queued()).toEqual(toOffice)
})

it('reminds of an urgent request after fifteen minutes', async () => {
  const { service, pass, queued } = await setUp(['file'])
  await service.submit({ ...fields, message: 'Срочно: прорвало трубу' }, context)
  await pass(14)
  expect(await queued()).toEqual(['file'])
  await pass(1)
  expect(await queued()).toEqual(['file', 'reminder-office:file'])
  await pass(15)
  expect(await queued()).toContain('reminder-owner:file')
})

it('keeps the last hours while the settings cannot be read, and says so once', async () => {
  const { service, settings, pass, queued, logged } = await setUp()
  await service.submit(fields, context)
  await pass(1)
  settings.read = () => Promise.reject(new Error('the lake is away'))
  await pass(58)
  expect(await queued()).toEqual(notices)
  expect(logged).toEqual([['reminders.no-settings', { reason: 'Error: the lake is away' }]])
  await pass(1)
  expect(await queued()).toEqual([...notices, ...toOffice])
})

it('brings the owner an e-mail that says which request waits', async () => {
  const { service, store, pass, log } = await setUp()
  const { port, received } = await openSmtpServer()
  const mailbox = (name: string) => ({ name: '', address: `${name}@butler.example` })
  const server = { host: '127.0.0.1', port, secure: false, isLocal: true, credentials: undefined }
  const email = createEmailChannel({
    server,
    from: mailbox('robot'),
    to: mailbox('office'),
    owner: mailbox('owner'),
  })
  const drain = createDrain({ queue: store.outbox, channels: { email }, log, now: Date.now })
  await service.submit(fields, context)
  await pass(120)
  await drain.runUntilEmpty()
  await drain.stop()
  const to = (name: string) => received.filter((mail) => mail.to.join() === mailbox(name).address)
  expect(to('office')).toHaveLength(2)
  expect(to('owner')).toHaveLength(1)
  expect(to('owner')[0]?.raw).toContain('/desk/requests/1/')
})
