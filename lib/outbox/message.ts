import { z } from 'zod'

/** A queued message. It may be sent twice; a channel can tell by its id. */
export type Message = {
  /** File name or thread id of the message: letters, digits and dashes. */
  reference: string
  subject: string
  /** Plain text. */
  text: string
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

/** The durable queue a drain empties; outcomes are refused (false) once the lease is lost. */
export type OutboxQueue = {
  claim(options: {
    topics: readonly string[]
    limit: number
    leaseMs: number
  }): Promise<OutboxJob[]>
  complete(job: OutboxJob): Promise<boolean>
  fail(job: OutboxJob, failure: { error: string; retryAfterMs?: number }): Promise<boolean>
}

/** A channel: resolves when the message is delivered, rejects when it must be retried. */
export type OutboxChannel = {
  /** Timeout after which the signal aborts and the send counts as failed. Less than a minute. */
  timeoutMs: number
  send(message: Message, signal: AbortSignal): Promise<void>
}

const messageSchema = z.object({
  reference: z.string().regex(/^[a-z0-9-]+$/i),
  subject: z.string(),
  text: z.string(),
  date: z.iso.datetime(),
})

/** Reads a queued payload; throws when it is no message, without quoting it. */
export function parseMessage(payload: string): Message {
  const parsed = messageSchema.safeParse(parseJson(payload))
  if (!parsed.success) throw new Error('the queued payload is no message')
  return parsed.data
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own error quotes the text, which must not reach a log.
    return undefined
  }
}
