import { describe, expect, it } from 'vitest'
import type { Subscriber } from './letter-store.ts'
import { addTo, claim, type OpenStore } from './new-request.fixture.ts'
import { statuses } from './store.ts'

const at = '2026-11-28T09:00:00.000Z'
const clock = { now: () => Date.parse(at) }

/** The contract of what the desk and the command line change. */
export function changesContract(open: OpenStore): void {
  describe('a change of a request', () => {
    changes(open)
    takingFromColleagues(open)
    restoring(open)
    signingUp(open)
    missing(open)
  })
}

function changes(open: OpenStore): void {
  it.each(statuses)('sets the status %s and records who did it', async (status) => {
    const store = await open(clock)
    const number = await addTo(store)
    expect(await store.setStatus(number, status, 'anna')).toBe(true)
    expect(await store.get(number)).toMatchObject({
      status,
      closedAt: status === 'closed' ? at : null,
      events: [{ actor: 'anna', at, kind: 'status', detail: status }],
    })
  })

  it('forgets when a request was closed once it is open again', async () => {
    const store = await open(clock)
    const number = await addTo(store)
    await store.setStatus(number, 'closed', 'anna')
    await store.setStatus(number, 'active', 'anna')
    expect(await store.get(number)).toMatchObject({ status: 'active', closedAt: null })
  })

  it('takes a new request into work, and leaves every other status as it is', async () => {
    const store = await open(clock)
    const [fresh, waiting] = [await addTo(store), await addTo(store)]
    await store.setStatus(waiting, 'waiting', 'anna')
    for (const number of [fresh, waiting]) {
      expect(await store.take(number, 'vera')).toEqual({ kind: 'taken' })
    }
    expect(await store.get(fresh)).toMatchObject({
      status: 'active',
      takenBy: 'vera',
      takenAt: at,
      events: [{ actor: 'vera', at, kind: 'taken' }],
    })
    expect(await store.get(waiting)).toMatchObject({ status: 'waiting', takenBy: 'vera' })
  })

  it('keeps notes in the order in which they were written, and each reading', async () => {
    const store = await open(clock)
    const number = await addTo(store)
    expect(await store.note(number, 'vera', 'Перезвонить')).toBe(true)
    expect(await store.note(number, 'anna', 'Не отвечает')).toBe(true)
    await store.recordAccess([number], 'owner')
    expect(await store.get(number)).toMatchObject({
      notes: [
        { author: 'vera', at, text: 'Перезвонить' },
        { author: 'anna', at, text: 'Не отвечает' },
      ],
      events: [{ kind: 'note' }, { kind: 'note' }, { actor: 'owner', at, kind: 'read' }],
    })
  })
}

function takingFromColleagues(open: OpenStore): void {
  it('takes a request from a colleague only by name, and keeps when it was first taken', async () => {
    let time = Date.parse(at)
    const store = await open({ now: () => time })
    const number = await addTo(store)
    await store.take(number, 'vera')
    time += 60_000
    expect(await store.take(number, 'anna')).toEqual({ kind: 'held', by: 'vera' })
    expect(await store.take(number, 'anna', 'olga')).toEqual({ kind: 'held', by: 'vera' })
    expect(await store.get(number)).toMatchObject({ takenBy: 'vera', events: [{ kind: 'taken' }] })
    expect(await store.take(number, 'anna', 'vera')).toEqual({ kind: 'taken' })
    expect(await store.get(number)).toMatchObject({ takenBy: 'anna', takenAt: at })
  })

  it('gives a request to one of several who take it at once', async () => {
    const store = await open(clock)
    const number = await addTo(store)
    const names = ['vera', 'anna', 'olga']
    const results = await Promise.all(names.map((name) => store.take(number, name)))
    const { takenBy } = (await store.get(number)) ?? {}
    expect(results.filter(({ kind }) => kind === 'taken')).toHaveLength(1)
    expect(results[names.indexOf(takenBy ?? '')]).toEqual({ kind: 'taken' })
    expect(
      results.filter((result) => result.kind === 'held' && result.by === takenBy),
    ).toHaveLength(2)
  })
}

function restoring(open: OpenStore): void {
  it('alone changes a request in quarantine, once, and queues its messages', async () => {
    const store = await open(clock)
    const number = await addTo(store, {}, { quarantined: true })
    expect(await store.take(number, 'anna')).toEqual({ kind: 'missing' })
    expect(await store.setStatus(number, 'spam', 'anna')).toBe(false)
    expect(await store.note(number, 'anna', 'Спам?')).toBe(false)
    const toMessages = ({ id }: { id: string }) => [
      { id: `${id}:file`, channel: 'file', message },
      { id: `${id}:email`, channel: 'email', message },
    ]
    expect(await store.restore(number, 'anna', toMessages)).toBe(true)
    expect(await store.restore(number, 'anna', toMessages)).toBe(false)
    expect(await store.list()).toMatchObject([{ restoredAt: at }])
    expect(await store.get(number)).toMatchObject({
      restoredAt: at,
      status: 'new',
      quarantined: false,
      deliveries: [{ channel: 'file' }, { channel: 'email' }],
      notes: [],
      events: [{ actor: 'anna', at, kind: 'restored' }],
    })
    expect(await store.outbox.claim(claim)).toHaveLength(1)
  })
}

function signingUp(open: OpenStore): void {
  const letterConsent = { version: 'l2', text: 'Хочу письма.' }
  const byEmail = { channel: 'email', contact: 'Anna@example.ru', letters: true } as const
  const toOptIn = ({ email, key }: Subscriber) => ({
    id: `letters:${key}:opt-in`,
    channel: 'file',
    message: { ...message, to: { kind: 'prospect' as const, address: email } },
  })

  it('asks who agreed to letters in a request that is restored, once', async () => {
    const store = await open(clock)
    const number = await addTo(store, byEmail, { quarantined: true, letterConsent })
    expect(await store.letters.count()).toEqual({ pending: 0, confirmed: 0 })
    expect(await store.restore(number, 'anna', () => [], toOptIn)).toBe(true)
    expect(await store.restore(number, 'anna', () => [], toOptIn)).toBe(false)
    expect(await store.letters.count()).toEqual({ pending: 1, confirmed: 0 })
    const mails = await store.outbox.claim(claim)
    expect(mails.map(({ payload }) => payload)).toEqual([
      expect.stringContaining('"anna@example.ru"'),
    ])
  })

  it.each([
    ['did not agree to letters', { ...byEmail, letters: false }, undefined, toOptIn],
    ['left no address', { ...byEmail, channel: 'phone' }, letterConsent, toOptIn],
    ['cannot get any', byEmail, letterConsent, undefined],
  ] as const)('asks nobody about letters who %s', async (_, consultation, agreed, ask) => {
    const store = await open(clock)
    const change = { quarantined: true, letterConsent: agreed }
    const number = await addTo(store, consultation, change)
    expect(await store.restore(number, 'anna', () => [], ask)).toBe(true)
    expect(await store.letters.count()).toEqual({ pending: 0, confirmed: 0 })
  })
}

function missing(open: OpenStore): void {
  it('changes nothing if there is no such request', async () => {
    const store = await open(clock)
    expect(await store.setStatus(7, 'closed', 'anna')).toBe(false)
    expect(await store.take(7, 'anna')).toEqual({ kind: 'missing' })
    expect(await store.note(7, 'anna', 'x')).toBe(false)
    expect(await store.restore(7, 'anna', () => [])).toBe(false)
    expect(await store.get(7)).toBeUndefined()
    expect(await store.list()).toEqual([])
  })
}

const message = {
  reference: '1',
  to: { kind: 'office' as const },
  subject: '',
  text: '',
  date: at,
}
