import { createParser } from 'eventsource-parser'
import type { EventSourceMessage } from 'eventsource-parser'

/** The server answered, but gives no stream. */
export class RefusedStreamError extends Error {}

/** The server answered that there were too many requests: later it gives a stream. */
export class PostponedStreamError extends Error {
  /** How long the server asks to wait; undefined if it does not say. */
  readonly waitMs: number | undefined
  constructor(retryAfter: string | null) {
    super('HTTP 429')
    this.waitMs = toWaitMs(retryAfter)
  }
}

/** One open stream of server-sent events. */
export type EventStream = {
  /** Calls `onEvent` for each event until the stream ends; throws when it breaks or falls silent. */
  read(onEvent: (event: EventSourceMessage) => void): Promise<void>
}

type StreamOptions = {
  url: string
  /** Where to resume. */
  lastEventId: string | undefined
  /** Milliseconds without a byte, not even a heartbeat, after which the stream counts as dead. */
  silenceMs: number
  signal: AbortSignal
  /** Allows to follow the lake of another machine. */
  token?: string | undefined
}

/** Characters of the longest event that is read: the tags of thousands of documents. */
const longestEvent = 4 * 1024 * 1024

/** Throws `RefusedStreamError`, `PostponedStreamError`, or another error when nobody answers. */
export async function openEventStream({
  url,
  lastEventId,
  silenceMs,
  signal,
  token,
}: StreamOptions): Promise<EventStream> {
  const silence = new AbortController()
  const timer = setTimeout(() => silence.abort(new Error('The stream fell silent')), silenceMs)
  try {
    const response = await fetch(url, {
      headers: {
        accept: 'text/event-stream',
        ...(token !== undefined && { authorization: `Bearer ${token}`, 'x-lake-visitor': '1' }),
        ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
      },
      cache: 'no-store',
      signal: AbortSignal.any([signal, silence.signal]),
    })
    const { body, status, headers } = response
    const type = headers.get('content-type') ?? ''
    if (!response.ok || body === null || !type.startsWith('text/event-stream')) {
      await body?.cancel()
      if (status === 429) throw new PostponedStreamError(headers.get('retry-after'))
      throw new RefusedStreamError(`HTTP ${status}, ${type}`)
    }
    return { read: (onEvent) => readEvents(body, timer, onEvent) }
  } catch (error) {
    clearTimeout(timer)
    throw error
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  silence: NodeJS.Timeout,
  onEvent: (event: EventSourceMessage) => void,
): Promise<void> {
  const decoder = new TextDecoder()
  const parser = createParser({ onEvent, maxBufferSize: longestEvent })
  try {
    // Leaving the loop, also by an error of `onEvent`, closes the connection.
    for await (const chunk of body) {
      silence.refresh()
      parser.feed(decoder.decode(chunk, { stream: true }))
    }
  } finally {
    clearTimeout(silence)
  }
}

/** `Retry-After` is a number of seconds or a date (RFC 9110, section 10.2.3). */
function toWaitMs(retryAfter: string | null): number | undefined {
  if (retryAfter === null) return undefined
  const ms = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1_000
    : Date.parse(retryAfter) - Date.now()
  return ms >= 0 ? ms : undefined
}
