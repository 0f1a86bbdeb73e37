import { EventEmitter, once } from 'node:events'
import { LRUCache } from 'lru-cache'
import type { Register } from './register.ts'

/** A webhook whose signature is ours. */
export type Notice = {
  /** Undefined when the sender did not name it. */
  transactionId: string | undefined
  /** Of its commit, in milliseconds since 1970 by the sender's clock; undefined like the former. */
  transactionTime?: number | undefined
  /** The same for every delivery of one message. */
  idempotencyKey: string | undefined
  /** The same for every replay of one delivery: the key is not signed, so anyone can change it. */
  signature: string
  /** The document that it reports, if that is gone. */
  removed: readonly string[]
}

/** Knows which transactions have reached the register, whatever road they came by. */
export type Freshness = {
  /** To be called when the stream has announced everything that led to the event of this id. */
  announced(eventId: string): void
  /**
   * Whether the transaction has been announced, or is within a moment. Without a live stream there
   * is nothing to wait for.
   */
  hasHeard(transactionId: string): Promise<boolean>
  /**
   * Acts on a webhook. One that only repeats what the live stream said changes nothing. Otherwise
   * the stream may have lost more than this transaction, so that everything is suspect.
   */
  changed(notice: Notice): Promise<'repeated' | 'heard' | 'suspected'>
  /** How many transactions only a webhook reported. */
  heardByWebhookAlone(): number
}

type FreshnessOptions = {
  register: Pick<Register, 'announce' | 'suspectAll'>
  isStreamConnected: () => boolean
  /**
   * What the id of a live event is: the transaction, as from the embedded lake, or a position that
   * names none, as from Sanity's cloud (https://www.sanity.io/docs/http-reference/live).
   */
  ids?: 'transactions' | 'positions'
  /** Milliseconds since 1970. */
  now?: () => number
  /** Aborted when the stream has had long enough to deliver what a webhook reports. */
  patience?: () => AbortSignal
}

const rememberedTransactions = 1_000
/** By so much may the sender's clock be ahead of ours. */
const clockToleranceMs = 1_000
const rememberedKeys = 10_000

export function createFreshness({
  register,
  isStreamConnected,
  ids = 'transactions',
  now = Date.now,
  patience = () => AbortSignal.timeout(ids === 'transactions' ? 200 : 2_000),
}: FreshnessOptions): Freshness {
  const known = new LRUCache<string, 'stream' | 'webhook'>({ max: rememberedTransactions })
  const keys = new LRUCache<string, true>({ max: rememberedKeys })
  const arrivals = new EventEmitter().setMaxListeners(0)
  let byWebhookAlone = 0
  const hearing = createHearing({ isStreamConnected, now, patience })

  function note(transactionId: string, road: 'stream' | 'webhook'): void {
    known.set(transactionId, road)
    arrivals.emit(eventOf(transactionId))
  }

  async function hasHeard(transactionId: string): Promise<boolean> {
    if (known.has(transactionId)) return true
    if (!isStreamConnected()) return false
    try {
      await once(arrivals, eventOf(transactionId), { signal: patience() })
      return true
    } catch {
      return false
    }
  }

  return {
    announced(eventId) {
      hearing.note()
      if (ids === 'transactions') note(eventId, 'stream')
    },
    hasHeard,
    async changed({ transactionId, transactionTime, idempotencyKey = '', signature, removed }) {
      const isRepeated = keys.has(signature) || keys.has(idempotencyKey)
      keys.set(signature, true)
      if (idempotencyKey !== '') keys.set(idempotencyKey, true)
      if (isRepeated) return 'repeated'
      // Such a stream does not say either what was removed.
      if (ids === 'positions' && transactionTime !== undefined && removed.length === 0) {
        if (await hearing.hasHeardSince(transactionTime)) return 'heard'
      }
      if (transactionId !== undefined) {
        // Messages of one transaction may wait together; the first one marks it as known.
        const isNamed = ids === 'transactions' && (await hasHeard(transactionId))
        if (isNamed || known.has(transactionId)) {
          // Another webhook of the transaction says nothing of this document. The stream has named it,
          // and it may be published again by now.
          const isNews = known.get(transactionId) === 'webhook' && removed.length > 0
          if (isNews) register.announce([], removed)
          return 'heard'
        }
      }
      byWebhookAlone += 1
      register.suspectAll(removed)
      if (transactionId !== undefined) note(transactionId, 'webhook')
      return 'suspected'
    },
    heardByWebhookAlone: () => byWebhookAlone,
  }
}

type HearingOptions = Required<Pick<FreshnessOptions, 'isStreamConnected' | 'now' | 'patience'>>

/** When the stream last said anything: all there is to know of one that names no transactions. */
function createHearing({ isStreamConnected, now, patience }: HearingOptions) {
  const arrivals = new EventEmitter().setMaxListeners(0)
  let heardAt = 0
  return {
    note() {
      heardAt = now()
      arrivals.emit('event')
    },
    /** Whether the stream has said anything since `time`, or does soon. */
    async hasHeardSince(time: number): Promise<boolean> {
      const isSince = () => heardAt >= time - clockToleranceMs
      if (!isStreamConnected()) return false
      if (isSince()) return true
      const signal = patience()
      try {
        while (!isSince()) await once(arrivals, 'event', { signal })
        return true
      } catch {
        return false
      }
    },
  }
}

/** An emitter throws on the event `error`. */
function eventOf(transactionId: string): string {
  return `transaction ${transactionId}`
}
