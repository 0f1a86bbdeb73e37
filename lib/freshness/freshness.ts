import { EventEmitter, once } from 'node:events'
import { LRUCache } from 'lru-cache'
import type { Register } from './register.ts'

/** A webhook whose signature is ours. */
export type Notice = {
  /** Undefined when the sender did not name it. */
  transactionId: string | undefined
  /** The same for every delivery of one message. */
  idempotencyKey: string | undefined
  /** The same for every replay of one delivery: the key is not signed, so anyone can change it. */
  signature: string
  /** The document that it reports, if that is gone. */
  removed: readonly string[]
}

/** Knows which transactions have reached the register, whatever road they came by. */
export type Freshness = {
  /** To be called when the stream has announced everything that the transaction changed or removed. */
  announced(transactionId: string): void
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
  /** Aborted when the stream has had long enough to deliver what a webhook reports. */
  patience?: () => AbortSignal
}

const rememberedTransactions = 1_000
const rememberedKeys = 10_000

export function createFreshness({
  register,
  isStreamConnected,
  patience = () => AbortSignal.timeout(200),
}: FreshnessOptions): Freshness {
  const known = new LRUCache<string, 'stream' | 'webhook'>({ max: rememberedTransactions })
  const keys = new LRUCache<string, true>({ max: rememberedKeys })
  const arrivals = new EventEmitter().setMaxListeners(0)
  let byWebhookAlone = 0

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
    announced: (transactionId) => note(transactionId, 'stream'),
    hasHeard,
    async changed({ transactionId, idempotencyKey = '', signature, removed }) {
      const isRepeated = keys.has(signature) || keys.has(idempotencyKey)
      keys.set(signature, true)
      if (idempotencyKey !== '') keys.set(idempotencyKey, true)
      if (isRepeated) return 'repeated'
      if (transactionId !== undefined) {
        // Messages of one transaction may wait together; the first one marks it as known.
        if ((await hasHeard(transactionId)) || known.has(transactionId)) {
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

/** An emitter throws on the event `error`. */
function eventOf(transactionId: string): string {
  return `transaction ${transactionId}`
}
