import { describe, expect, it } from 'vitest'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { Subscriber } from './letter-store.ts'
import { addTo, claim, newRequest, type OpenStore } from './new-request.fixture.ts'

/** The contract of subscriptions, letters and reminders. */
export function lettersContract(open: OpenStore): void {
  describe('a subscription', () => {
    subscriptions(open)
  })
  describe('a digest', () => {
    digests(open)
    departures(open)
    refusals(open)
  })
  describe('a reminder', () => {
    reminders(open)
  })
}

const { consent } = newRequest()
const signUp = { email: 'ivan@example.org', nonce: undefined, consent }

function letterTo(channel: string, seen: Subscriber[] = []) {
  return (subscriber: Subscriber): OutboxMessage => {
    seen.push(subscriber)
    return {
      id: `letters:${subscriber.key}:${channel}`,
      channel,
      message: {
        reference: 'a',
        to: { kind: 'prospect', address: subscriber.email },
        subject: '',
        text: '',
        date: '2026-11-22T12:00:00Z',
      },
    }
  }
}

function subscriptions(open: OpenStore): void {
  it('is pending, confirmed and gone, by its token alone', async () => {
    const { letters } = await open()
    const seen: Subscriber[] = []
    expect(await letters.subscribe(signUp, letterTo('file', seen))).toBe(true)
    expect(await letters.subscribe(signUp, letterTo('file', seen))).toBe(false)
    const token = seen[0]?.token ?? ''
    expect(await letters.stateOf(token)).toBe('pending')
    expect(await letters.count()).toEqual({ pending: 1, confirmed: 0 })
    expect(await letters.confirm(token)).toBe(true)
    expect(await letters.stateOf(token)).toBe('confirmed')
    expect(await letters.unsubscribe(token)).toBe(true)
    expect(await letters.unsubscribe(token)).toBe(false)
    expect(await letters.stateOf(token)).toBeUndefined()
  })

  it('takes its messages along when it ends', async () => {
    const { letters, outbox } = await open()
    const seen: Subscriber[] = []
    await letters.subscribe(signUp, letterTo('file', seen))
    await letters.unsubscribe(seen[0]?.token ?? '')
    expect(await outbox.claim(claim)).toEqual([])
  })

  it('is stored once if many sign up with one address or one stamp at the same time', async () => {
    const { letters } = await open()
    const nonce = { value: 'nonce', expiresAt: new Date('2999-01-01') }
    const signUps = Array.from({ length: 10 }, (_, n) => [
      letters.subscribe(signUp, letterTo('file')),
      letters.subscribe({ ...signUp, email: `${n}@example.org`, nonce }, letterTo('file')),
    ])
    const stored = (await Promise.all(signUps.flat())).filter((isNew) => isNew)
    expect(stored).toHaveLength(2)
    expect(await letters.count()).toEqual({ pending: 2, confirmed: 0 })
  })
}

function digests(open: OpenStore): void {
  it('goes to each confirmed subscriber once, in turn, and not while letters are paused', async () => {
    let now = Date.parse('2026-11-22T12:00:00Z')
    const store = await open({ now: () => now })
    const { letters, outbox } = store
    const seen: Subscriber[] = []
    for (const name of ['a', 'b', 'c']) {
      await letters.subscribe({ ...signUp, email: `${name}@example.org` }, letterTo('opt-in', seen))
    }
    for (const { token } of seen.slice(0, 2)) await letters.confirm(token)
    expect(await letters.announce(['x'], letterTo('letters'), 1000)).toBe(2)
    expect(await letters.announce(['x'], letterTo('letters'), 1000)).toBe(2)
    expect(await letters.unannounced(['x', 'y'])).toEqual(['y'])
    const due = { ...claim, topics: ['letters'] }
    await letters.setPaused(true)
    expect(await outbox.claim(due)).toEqual([])
    await letters.setPaused(false)
    expect(await outbox.claim(due)).toHaveLength(1)
    now += 1000
    expect(await outbox.claim(due)).toHaveLength(1)
    now += 1000
    expect(await outbox.claim(due)).toEqual([])
    await outbox.claim({ ...claim, topics: ['opt-in'] })
    expect(await store.oldestNoticeMs()).toBe(2000)
  })
}

function departures(open: OpenStore): void {
  it('reaches nobody who leaves while it is being written', async () => {
    const { letters, outbox } = await open()
    for (let issue = 0; issue < 20; issue += 1) {
      const seen: Subscriber[] = []
      await letters.subscribe(
        { ...signUp, email: `${issue}@example.org` },
        letterTo('opt-in', seen),
      )
      const token = seen[0]?.token ?? ''
      await letters.confirm(token)
      await Promise.all([
        letters.announce([`${issue}`], letterTo('letters'), 0),
        letters.unsubscribe(token),
      ])
    }
    expect(await outbox.claim({ ...claim, topics: ['letters'] })).toEqual([])
  })
}

function refusals(open: OpenStore): void {
  it('reaches nobody whose mailbox has refused three letters in a row', async () => {
    const { letters, outbox } = await open()
    const seen: Subscriber[] = []
    await letters.subscribe(signUp, letterTo('opt-in', seen))
    await letters.confirm(seen[0]?.token ?? '')
    let issue = 0
    const send = async (arrives: boolean) => {
      issue += 1
      const letter = letterTo('letters')
      const queued = await letters.announce(
        [`${issue}`],
        (subscriber) => ({
          ...toSubscriber(letter(subscriber)),
          id: `letters:${subscriber.key}:${issue}`,
        }),
        0,
      )
      for (const job of await outbox.claim({ ...claim, topics: ['letters'] })) {
        const failure = { error: '550', isFinal: true, refusesRecipient: true }
        await (arrives ? outbox.complete(job) : outbox.fail(job, failure))
      }
      return queued
    }
    for (const arrives of [false, false, true, false, false, false]) {
      expect(await send(arrives)).toBe(1)
    }
    expect(await send(true)).toBe(0)
    expect(await letters.count()).toEqual({ pending: 0, confirmed: 0 })
    await letters.setPaused(false)
    expect(await send(false)).toBe(1)
    expect(await send(true)).toBe(0)
    await letters.subscribe(signUp, letterTo('opt-in'))
    expect(await letters.unsubscribe(seen[0]?.token ?? '')).toBe(true)
  })
}

function toSubscriber({ message, ...rest }: OutboxMessage): OutboxMessage {
  const unsubscribe = 'https://butler.example/u'
  const to = { kind: 'subscriber' as const, address: signUp.email, unsubscribe }
  return { ...rest, message: { ...message, to } }
}

function reminders(open: OpenStore): void {
  it('is sent once of those that several processes send, while the request is new', async () => {
    const store = await open()
    const number = await addTo(store)
    expect(await store.waiting(0)).toMatchObject([{ number, remindedAt: undefined }])
    const remind = (stage: 'office' | 'owner') =>
      Promise.all([1, 2, 3].map(() => store.remind(number, stage, [])))
    expect((await remind('office')).filter((sent) => sent)).toHaveLength(1)
    expect(await store.waiting(0)).toMatchObject([{ number, remindedAt: expectedTime }])
    expect((await remind('owner')).filter((sent) => sent)).toHaveLength(1)
    expect(await store.waiting(0)).toEqual([])
  })

  it('is not sent of a request that somebody has taken', async () => {
    const store = await open()
    const number = await addTo(store)
    await store.take(number, 'anna')
    expect(await store.remind(number, 'office', [])).toBe(false)
    expect(await store.waiting(0)).toEqual([])
  })
}

const expectedTime: unknown = expect.stringMatching(/^\d{4}-/)
