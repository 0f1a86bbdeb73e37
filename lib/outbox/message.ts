import { z } from 'zod'
import { parseJson } from '#lib/json/parse-json.ts'
import { isOneAddress } from '#lib/env/mail.ts'
import { DeliveryFailure } from './delivery-failure.ts'

/**
 * Whom a message is for: the office that answers requests, its owner, the person who left an e-mail
 * address in a form, or somebody who gets letters, with the address that ends them (RFC 8058).
 */
export type Recipient =
  | { kind: 'office' }
  | { kind: 'owner' }
  | { kind: 'prospect'; address: string }
  | { kind: 'subscriber'; address: string; unsubscribe: string }

/**
 * The topic of mail that confirms what somebody typed. Its addresses may be slow or invented, and no
 * notice to the office may wait for one.
 */
export const confirmationsTopic = 'confirmations'

/** The topic of letters to subscribers, which the owner can pause. */
export const lettersTopic = 'letters'

/** A queued message. It may be sent twice; a channel can tell by its id. */
export type Message = {
  /** File name of the message: letters, digits and dashes. */
  reference: string
  to: Recipient
  subject: string
  /** Plain text. */
  text: string
  /** What is sent instead of `text` from a moment (ISO 8601) on, at which that is no longer true. */
  later?: { from: string; text: string }
  /** ISO 8601. */
  date: string
}

/** A message on its way to the queue of one channel. `id` is unique for message and channel. */
export type OutboxMessage = { id: string; channel: string; message: Message }

export type OutboxJob = {
  id: string
  topic: string
  payload: string
  attempts: number
  token: string
}

/** What became of a job that failed; `lost`: another claim holds it. */
export type FailedJob = 'waiting' | 'dead' | 'lost'

/** The durable queue a drain empties; outcomes are refused once the lease is lost. */
export type OutboxQueue = {
  claim(options: {
    topics: readonly string[]
    limit: number
    leaseMs: number
  }): Promise<OutboxJob[]>
  complete(job: OutboxJob): Promise<boolean>
  /** A final failure is not retried: the job is kept as dead, like one that failed for 72 hours. */
  fail(
    job: OutboxJob,
    failure: {
      error: string
      retryAfterMs?: number
      isFinal?: boolean
      refusesRecipient?: boolean
    },
  ): Promise<FailedJob>
}

/**
 * A channel: resolves when the message is delivered, and rejects when it is not, with a
 * `DeliveryFailure` where it knows how to go on.
 */
export type OutboxChannel = {
  /** Timeout after which the signal aborts and the send counts as failed. Less than a minute. */
  timeoutMs: number
  /** `id` is the same for every attempt to send this message. */
  send(message: Message, delivery: { id: string; signal: AbortSignal }): Promise<void>
}

const messageSchema = z.object({
  reference: z.string().regex(/^[a-z0-9-]+$/i),
  // A message that an earlier release left in the queue is for the office.
  to: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.enum(['office', 'owner']) }),
      z.object({ kind: z.literal('prospect'), address: z.string().refine(isOneAddress) }),
      z.object({
        kind: z.literal('subscriber'),
        address: z.string().refine(isOneAddress),
        unsubscribe: z.url({ protocol: /^https?$/ }),
      }),
    ])
    .default({ kind: 'office' }),
  subject: z.string(),
  text: z.string(),
  later: z.object({ from: z.iso.datetime(), text: z.string() }).optional(),
  date: z.iso.datetime(),
})

/**
 * Reads a queued payload as it is sent at `now` (milliseconds since 1970); throws when it is no
 * message, without quoting it.
 */
export function parseMessage(payload: string, now: number): Message {
  const parsed = messageSchema.safeParse(parseJson(payload))
  if (!parsed.success) {
    throw new DeliveryFailure('the queued payload is no message', { isFinal: true })
  }
  const { later, ...message } = parsed.data
  const isLater = later !== undefined && now >= Date.parse(later.from)
  return isLater ? { ...message, text: later.text } : message
}

/** Whom a queued payload is for; undefined if it is no message. */
export function recipientOf(payload: string): Recipient | undefined {
  return messageSchema.safeParse(parseJson(payload)).data?.to
}
