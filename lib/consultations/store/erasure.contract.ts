import { describe, expect, it, vi } from 'vitest'
import type { Channel } from '#lib/consultations/channel.ts'
import { addTo, claim, type OpenStore } from './new-request.fixture.ts'

const at = '2026-11-28T09:00:00.000Z'
const by = { act: 'act-1.txt', actor: 'anna', reason: 'demand' }

/** The contract of erasing a person. */
export function erasureContract(open: OpenStore): void {
  describe('an erasure', () => {
    removal(open)
    spellings(open)
    afterwards(open)
    record(open)
    replay(open)
    retention(open)
  })
}

function removal(open: OpenStore): void {
  it('leaves of a request its number, its channel and its consent', async () => {
    const store = await open({ now: () => Date.parse(at) })
    const origin = { entryPage: '/a/', referrerHost: 'ya.ru', utm: { source: 's' } }
    const number = await addTo(store, { hours: '9', topic: 't', context: '/b/', origin })
    await store.note(number, 'anna', 'note')
    await store.take(number, 'anna')
    const erased = await store.erase({ numbers: [number] }, by)
    expect(erased).toMatchObject({ requests: [{ number }], subscribers: [] })
    expect(await store.get(number)).toMatchObject({
      number,
      status: 'closed',
      channel: 'telegram',
      contact: '',
      contactHash: null,
      name: null,
      timeZone: null,
      hours: null,
      topic: null,
      message: null,
      context: null,
      entryPage: null,
      referrerHost: null,
      utm: null,
      notes: [],
      deliveries: [],
      consent: { version: '3' },
      events: [{ actor: 'anna', at, kind: 'erased', detail: 'act-1.txt' }],
    })
    expect(await store.outbox.claim(claim)).toEqual([])
    expect(await store.latestConsent()).toMatchObject({ version: '3' })
  })

  it('removes every request of a contact, in upper or lower case, and no other', async () => {
    const store = await open()
    const mine = [
      await addTo(store, { contact: '@Anna' }),
      await addTo(store, { contact: '@anna' }),
    ]
    const other = await addTo(store, { contact: '@anna_2' })
    const { requests } = await store.erase({ contacts: ['@ANNA', '+7'] }, by)
    expect(requests.map(({ number }) => number)).toEqual(mine)
    expect(await store.get(other)).toMatchObject({ contact: '@anna_2', deliveries: [{}] })
  })

  it('frees the key of the form, so that the person can write again', async () => {
    const store = await open()
    const number = await addTo(store, {}, { key: 'k' })
    await store.erase({ numbers: [number] }, by)
    expect(await addTo(store, {}, { key: 'k', bodyHash: 'other' })).not.toBe(number)
  })
}

function spellings(open: OpenStore): void {
  it('knows a contact in all its spellings, also in the desk', async () => {
    const store = await open()
    const add = (channel: Channel, contact: string) => addTo(store, { channel, contact })
    const phone = [await add('whatsapp', '+79210009988'), await add('phone', '+79210009988;ext=77')]
    const mail = [
      await add('email', 'ivan@xn--e1afmkfd.xn--p1ai'),
      await add('email', 'Ivan@пример.рф'),
    ]
    const { contactHash } = (await store.get(phone[0] ?? 0)) ?? {}
    const same = await store.earlierOf(contactHash ?? '')
    expect(same.map(({ number }) => number)).toEqual(phone.toReversed())
    const contacts = ['+79210009988', 'ivan@пример.рф']
    const { requests } = await store.erase({ contacts }, by)
    expect(requests.map(({ number }) => number)).toEqual([...phone, ...mail])
  })
}

function afterwards(open: OpenStore): void {
  it('lets nobody write anything about the person again', async () => {
    const store = await open()
    const number = await addTo(store, {}, { quarantined: true })
    await store.erase({ numbers: [number] }, by)
    expect(await store.note(number, 'anna', 'Иван, +79211234567')).toBe(false)
    expect(await store.setStatus(number, 'new', 'anna')).toBe(false)
    expect(await store.take(number, 'anna')).toEqual({ kind: 'missing' })
    expect(await store.restore(number, 'anna', () => [])).toBe(false)
    expect(await store.get(number)).toMatchObject({ status: 'closed', notes: [], takenBy: null })
    expect(await store.waiting(0)).toEqual([])
  })
}

function record(open: OpenStore): void {
  it('is listed once for each request, and done once', async () => {
    const store = await open({ now: () => Date.parse(at) })
    const numbers = [await addTo(store), await addTo(store)]
    const { requests } = await store.erase({ numbers }, by)
    expect(await store.erase({ numbers }, { ...by, act: 'act-2.txt' })).toEqual({
      requests: [],
      subscribers: [],
    })
    expect(await store.erasures()).toEqual(
      requests.map(({ number, id, contactHash }) => ({
        act: 'act-1.txt',
        at,
        actor: 'anna',
        reason: 'demand',
        contactHash,
        request: { number, id },
        overwrittenAt: undefined,
      })),
    )
  })

  it('is found by number and by contact', async () => {
    const store = await open()
    await addTo(store, { contact: '@anna' })
    await addTo(store, { contact: '@boris' })
    await store.erase({ numbers: [1] }, by)
    await store.erase({ numbers: [2] }, { ...by, act: 'act-2.txt' })
    expect(await store.erasures({ numbers: [1] })).toMatchObject([{ act: 'act-1.txt' }])
    expect(await store.erasures({ contacts: ['@Boris', '@x'] })).toMatchObject([
      { act: 'act-2.txt' },
    ])
    expect(await store.erasures({ contacts: ['@x'] })).toEqual([])
  })

  it('is open until it is closed, and again', async () => {
    const store = await open({ now: () => Date.parse(at) })
    const numbers = [await addTo(store), await addTo(store)]
    await store.erase({ numbers }, by)
    await store.erase({ numbers: [await addTo(store)] }, { ...by, act: 'act-2.txt' })
    await vi.waitFor(async () => expect(await store.overwriteErased()).toBe(true))
    await store.closeErasures(['act-1.txt'])
    expect(await store.openErasures()).toMatchObject([{ act: 'act-2.txt' }])
    expect(await store.erasures({ numbers })).toMatchObject(
      numbers.map(() => ({ overwrittenAt: at })),
    )
    await store.reopenErasures(['act-1.txt'])
    expect(await store.openErasures()).toHaveLength(3)
  })
}

function replay(open: OpenStore): void {
  it('is repeated for the requests that a list names', async () => {
    const store = await open()
    const [first, second] = [await addTo(store), await addTo(store)]
    const { id = '' } = (await store.get(first)) ?? {}
    const ids = new Set([id, 'unknown'])
    const { requests } = await store.erase({ ids, subscribers: [] }, by)
    expect(requests).toMatchObject([{ number: first, id }])
    expect(await store.get(second)).toMatchObject({ contact: '@ivanov' })
  })
}

function retention(open: OpenStore): void {
  it('is due for requests from before a moment, in quarantine or not, that have a person', async () => {
    const store = await open()
    const createdAt = new Date(Date.parse(at) - 1)
    const old = await addTo(store, {}, { createdAt })
    const spam = await addTo(store, {}, { createdAt, quarantined: true })
    const erased = await addTo(store, {}, { createdAt })
    await addTo(store, {}, { createdAt: new Date(at) })
    await store.erase({ numbers: [erased] }, by)
    const before = Date.parse(at)
    expect(await store.expired({ before, quarantined: false })).toEqual([old])
    expect(await store.expired({ before, quarantined: true })).toEqual([spam])
  })

  it('loses its proof of consent when that is old', async () => {
    const store = await open({ now: () => Date.parse(at) })
    const number = await addTo(store)
    await store.erase({ numbers: [number] }, by)
    await store.deleteProofs(Date.parse(at))
    expect(await store.erasures()).toHaveLength(1)
    await store.deleteProofs(Date.parse(at) + 1)
    expect(await store.erasures()).toEqual([])
    expect(await store.latestConsent()).toBeUndefined()
  })
}
