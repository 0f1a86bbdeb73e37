import { setTimeout as sleep } from 'node:timers/promises'
import type { EventSourceMessage } from 'eventsource-parser'
import { z } from 'zod'
import { log } from '#lib/log.ts'
import { parseJson } from '#lib/json/parse-json.ts'
import { openEventStream, PostponedStreamError, RefusedStreamError } from './event-stream.ts'
import type { Register } from './register.ts'

export type LiveHealth = {
  /**
   * `connected`: every change is heard at once. `polling`: the content API answers but gives no
   * stream, so everything is suspect twice a minute. `away`: the content API is down or asks us to
   * wait, and what the stream would have said comes after the reconnect.
   */
  state: 'connected' | 'polling' | 'away'
  lastEventId: string | undefined
  /** ISO 8601; undefined before the first event. */
  lastEventAt: string | undefined
}

export type LiveEvents = {
  /** Resolves when the first attempt to connect has succeeded or failed. */
  tried: Promise<void>
  health(): LiveHealth
  close(): void
}

type LiveEventsOptions = {
  url: string
  /** Allows to follow the lake of another machine. */
  token?: () => string | undefined
  /** What an earlier process heard last; unless that is the latest event, everything is suspect. */
  lastEventId: string | undefined
  register: Pick<Register, 'announce' | 'suspectAll'>
  /** Whether the content API answers questions. */
  isReachable: () => Promise<boolean>
  /** Called with each new position, after everything that led there was announced. */
  onPosition: (eventId: string) => void
  /** Called when the stream has opened, first or again: the content API answers. */
  onConnected: () => void
  timing?: Timing
}

/** Milliseconds. */
type Timing = {
  /** The pause before the first reconnect; see `pauseAfter`. */
  retry: number
  longestRetry: number
  /** The longest that a server may postpone the stream, since meanwhile no change is heard. */
  longestWait: number
  /** The pause between polls while there is no stream. */
  poll: number
  /** The lake's heartbeat comes every 15 s. */
  silence: number
}

const defaultTiming: Timing = {
  retry: 100,
  longestRetry: 5_000,
  longestWait: 60_000,
  poll: 25_000,
  silence: 35_000,
}

/** Sanity's cloud names no removed documents. */
const messageSchema = z.object({
  tags: z.array(z.string()),
  removed: z.array(z.string()).optional(),
})

/**
 * Follows the live events of the lake, or of Sanity's cloud
 * (https://www.sanity.io/docs/content-lake/live-content-api), and announces their tags. Whenever
 * events may have been missed, everything is suspect.
 */
export function followLiveEvents({
  url,
  token,
  timing = defaultTiming,
  isReachable,
  ...options
}: LiveEventsOptions): LiveEvents {
  const closing = new AbortController()
  const { signal } = closing
  const tried = Promise.withResolvers<void>()
  const listener = createListener({ ...options, onState: tried.resolve })
  const polls = setInterval(listener.poll, timing.poll)

  async function listen(): Promise<Ending> {
    const { health } = listener
    // A replay has no end that can be seen. Without a position the welcome names the latest event, so
    // a process that starts knows at once whether it missed any.
    const lastEventId = health.lastEventAt === undefined ? undefined : health.lastEventId
    const silenceMs = timing.silence
    const opening = openEventStream({ url, token: token?.(), lastEventId, silenceMs, signal })
    const stream = await opening.catch((cause: unknown) => ({ cause }))
    if ('cause' in stream) return endingOf(stream.cause, 'unreachable')
    const cause = await stream.read(listener.act).catch((error: unknown) => error)
    // Some proxies hold a stream back, so that no welcome arrives.
    return endingOf(cause, health.state === 'connected' ? 'lost' : 'refused')
  }

  async function keepListening(): Promise<void> {
    let pause = 0
    while (!signal.aborted) {
      const start = performance.now()
      const { end, cause } = await listen()
      pause = pauseAfter(pause, { end, lastedMs: performance.now() - start }, timing)
      // Where the stream has a way of its own, it may be closed while questions are answered.
      const isPolling = end === 'refused' || (end === 'unreachable' && (await isReachable()))
      if (signal.aborted) return
      listener.enter(isPolling ? 'polling' : 'away', cause)
      const wait = waitAfter(pause, { end, cause }, timing)
      await sleep(wait, undefined, { signal }).catch(() => {})
    }
  }
  void keepListening()

  return {
    tried: tried.promise,
    health: () => ({ ...listener.health }),
    close() {
      clearInterval(polls)
      closing.abort()
    },
  }
}

/**
 * Milliseconds until the next attempt: a stream that lasted longer than the pause before it is
 * opened again at once; otherwise the pause doubles, so that one which ends at once is not asked for
 * ten times a second.
 */
export function pauseAfter(
  pause: number,
  { end, lastedMs }: { end: Ending['end']; lastedMs: number },
  { retry, longestRetry }: Pick<Timing, 'retry' | 'longestRetry'>,
): number {
  if (pause === 0 || (end === 'lost' && lastedMs > pause)) return retry
  return Math.min(2 * pause, longestRetry)
}

/** How long to wait in fact, when `pauseAfter` says `pause`: the server may ask for more. */
export function waitAfter(
  pause: number,
  { end, cause }: Ending,
  { poll, longestWait }: Pick<Timing, 'poll' | 'longestWait'>,
): number {
  if (end === 'refused') return poll
  const asked = cause instanceof PostponedStreamError ? cause.waitMs : undefined
  return Math.max(pause, Math.min(asked ?? 0, longestWait))
}

/** How a stream ended, and why. */
type Ending = { end: 'lost' | 'refused' | 'postponed' | 'unreachable'; cause: unknown }

function endingOf(cause: unknown, otherwise: Ending['end']): Ending {
  if (cause instanceof PostponedStreamError) return { end: 'postponed', cause }
  return { end: cause instanceof RefusedStreamError ? 'refused' : otherwise, cause }
}

type ListenerOptions = Omit<LiveEventsOptions, 'url' | 'token' | 'timing' | 'isReachable'> & {
  onState: () => void
}

/** Acts on what the stream says and on how it is. */
function createListener({
  lastEventId,
  register,
  onPosition,
  onConnected,
  onState,
}: ListenerOptions) {
  const health: LiveHealth = { state: 'away', lastEventId, lastEventAt: undefined }

  function enter(state: LiveHealth['state'], cause?: unknown): void {
    const isNew = state !== health.state
    health.state = state
    if (isNew && state === 'polling') register.suspectAll()
    if (isNew && state === 'connected') {
      log.info('live-events.connected')
      onConnected()
    } else if (isNew) log.warn(`live-events.${state}`, {}, cause)
    onState()
  }

  function act({ event = 'message', id = '', data }: EventSourceMessage): void {
    switch (event) {
      case 'goaway':
        throw new RefusedStreamError('The content API asks to poll')
      case 'message':
        announce(register, data)
        break
      case 'restart':
        register.suspectAll()
        break
      case 'welcome':
        // At our own position: what was missed follows. Elsewhere it would not.
        if (id !== health.lastEventId) register.suspectAll()
        enter('connected')
        break
      default:
        return
    }
    health.lastEventAt = new Date().toISOString()
    if (id === '') return
    health.lastEventId = id
    onPosition(id)
  }

  function poll(): void {
    if (health.state === 'polling') register.suspectAll()
  }

  return { health, enter, act, poll }
}

function announce(register: LiveEventsOptions['register'], data: string): void {
  const parsed = messageSchema.safeParse(parseJson(data))
  if (parsed.success) register.announce(parsed.data.tags, parsed.data.removed)
  else register.suspectAll()
}
