import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createEraser } from './erasure/erasure.ts'
import { createRetention } from './retention.ts'
import { addTo, newRequest } from './store/new-request.fixture.ts'
import { requestsPath } from './store/open-database.ts'
import { openConsultationStore } from './store/open-store.ts'
import { startReading } from './store/other-reader.fixture.ts'

const dayMs = 24 * 60 * 60 * 1000
const start = Date.parse('2026-11-22T12:00:00Z')

/** A store and its retention, on a clock that stands at so many days after the start. */
async function setUp({ keepDays = 30 } = {}) {
  const clock = { days: 0 }
  const now = () => start + clock.days * dayMs
  const dataDir = temporaryFolder()
  const store = await openConsultationStore(
    { dataDir, databaseUrl: undefined },
    { now, contactKey: 'a key of sixteen characters' },
  )
  onTestFinished(() => store.close())
  const eraser = createEraser({ store, dataDir, siteUrl: 'https://example.ru', now })
  const retain = createRetention({ store, eraser, keepDays, now })
  const contacts = async () => (await store.list()).map(({ contact }) => contact)
  return { clock, dataDir, store, retain, contacts }
}

it('erases a request after its term, and one in quarantine after a week', async () => {
  const { clock, dataDir, store, retain, contacts } = await setUp()
  await addTo(store, { contact: '@anna' })
  await addTo(store, { contact: '@spam' }, { quarantined: true })
  clock.days = 7
  await retain()
  expect(await contacts()).toEqual(['@anna', '@spam'])
  clock.days = 8
  await retain()
  expect(await contacts()).toEqual(['@anna', ''])
  clock.days = 30
  await retain()
  expect(await contacts()).toEqual(['@anna', ''])
  clock.days = 31
  await retain()
  expect(await contacts()).toEqual(['', ''])
  const acts = globSync('erasures/act-*.txt', { cwd: dataDir }).toSorted()
  expect(
    acts.map((act) => /^Причина: (.+)$/m.exec(readFileSync(join(dataDir, act), 'utf8'))?.[1]),
  ).toEqual(['истёк срок хранения заявки, похожей на спам', 'истёк срок хранения заявки'])
})

it('keeps what is in quarantine no longer than a request', async () => {
  const { clock, store, retain, contacts } = await setUp({ keepDays: 3 })
  await addTo(store, { contact: '@spam' }, { quarantined: true })
  clock.days = 4
  await retain()
  expect(await contacts()).toEqual([''])
})

it('does so while another program reads the database', async () => {
  const { clock, dataDir, store, retain, contacts } = await setUp()
  await addTo(store)
  startReading(dataDir)
  clock.days = 31
  expect(await retain()).toBe(true)
  expect(await contacts()).toEqual([''])
  expect(await store.openErasures()).toHaveLength(1)
})

it('does so once a day', async () => {
  const { clock, store, retain, contacts } = await setUp()
  expect(await retain()).toBe(true)
  await addTo(store, {}, { createdAt: new Date(start - 60 * dayMs) })
  clock.days = 0.99
  expect(await retain()).toBe(false)
  expect(await contacts()).toEqual(['@ivanov'])
  clock.days = 1
  expect(await retain()).toBe(true)
  expect(await contacts()).toEqual([''])
})

it('keeps the proof of consent for three years after the erasure', async () => {
  const { clock, store, retain } = await setUp()
  await addTo(store)
  clock.days = 31
  await retain()
  clock.days = 31 + 3 * 365
  await retain()
  expect(await store.latestConsent()).toBeDefined()
  clock.days += 1
  await retain()
  expect(await store.latestConsent()).toBeUndefined()
  expect(await store.erasures()).toEqual([])
})

it('keeps the proof of consent to letters for three years after the last letter', async () => {
  const { clock, dataDir, store, retain } = await setUp()
  const { consent } = newRequest()
  const tokens: string[] = []
  await store.letters.subscribe({ email: 'anna@example.ru', nonce: undefined, consent }, (anna) => {
    tokens.push(anna.token)
    const message = {
      reference: 'letters',
      to: { kind: 'office' as const },
      subject: '',
      text: '',
      date: '2026-11-22T12:00:00Z',
    }
    return { id: `letters:${anna.key}:confirm`, channel: 'email', message }
  })
  const [token = ''] = tokens
  await store.letters.confirm(token)
  clock.days = 100
  await store.letters.unsubscribe(token)
  const proofs = () => {
    using db = new DatabaseSync(requestsPath(dataDir), { readOnly: true })
    return db.prepare('select at, ended_at from letter_consents').all()
  }
  clock.days = 100 + 3 * 365
  await retain()
  expect(proofs()).toHaveLength(1)
  clock.days += 1
  await retain()
  expect(proofs()).toEqual([])
})

it('forgets used stamps that have expired', async () => {
  const { clock, store, retain } = await setUp()
  const nonce = { value: 'nonce', expiresAt: new Date(start + dayMs) }
  await addTo(store, {}, { nonce })
  clock.days = 2
  await retain()
  const number = await addTo(store, {}, { nonce })
  expect(await store.get(number)).toMatchObject({ quarantined: false })
})

it('erases nothing and writes nothing if nothing is old', async () => {
  const { dataDir, retain, contacts, store } = await setUp()
  await addTo(store)
  await retain()
  expect(await contacts()).toEqual(['@ivanov'])
  expect(globSync('erasures/**', { cwd: dataDir })).toEqual([])
})
