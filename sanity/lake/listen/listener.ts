import { identify } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { createEventStream, type EventStream } from './event-stream.ts'
import type { StreamEvent } from './event-stream.ts'
import type { CommitFeed } from '#lake/store/commit-feed.ts'
import type { LoggedCommit, TransactionLogReader } from '#lake/store/transaction-log-reader.ts'

export type ListenerDeps = { log: TransactionLogReader; feed: CommitFeed }

export type Listener = {
  signal: AbortSignal
  isAllowed: () => boolean
  /** Sent first. */
  greeting: StreamEvent[]
  events: (commit: LoggedCommit) => StreamEvent[]
  /** The documents that have events; undefined for all. */
  isWanted?: (id: string) => boolean
  /** Where to resume. */
  resume: Position | undefined
  /** Otherwise the newest commit (its `seq`) when the listener began. */
  since: number
}

/** A commit, and its last event that was seen, unless all were. */
export type Position = { seq: number; lastEventId: string | undefined }

/** A listener further behind is told to refetch, which is faster than a replay. */
const longestReplay = 1000

/**
 * The position of a `Last-Event-ID` in the log: `<transaction>#<document>`, or the transaction alone
 * when all of it was seen. Undefined when it is unknown or too far back.
 */
export function findPosition(
  log: TransactionLogReader,
  lastEventId: string | null,
  longest = longestReplay,
): Position | undefined {
  const [transactionId, documentId] = (lastEventId ?? '').split('#')
  const seq = log.seqOf(transactionId ?? '')
  if (lastEventId === null || seq === undefined) return undefined
  if (log.latest().seq - seq > longest) return undefined
  return { seq, lastEventId: documentId === undefined ? undefined : lastEventId }
}

/** Milliseconds of a replay at once: others are served in between. */
const longestSlice = 10

/** Whether the token of the request is still valid; sessions end. */
export function isStillKnown(request: Request, tokens: Tokens): boolean {
  try {
    identify(request, tokens)
    return true
  } catch {
    return false
  }
}

/**
 * Opens the stream of a listener: first the missed commits from the log, as fast as it reads, then
 * every new commit.
 */
export function openListener({ log, feed }: ListenerDeps, listener: Listener): Response {
  let replaying = listener.resume
  let isPaused = false
  let unsubscribe: (() => void) | undefined
  let isClosed = false

  function follow(stream: EventStream, since: number): void {
    const stop = feed.subscribe(
      {
        commit: (commit) => stream.send(listener.events(commit)),
        end: () => stream.end(),
      },
      since,
    )
    if (isClosed) stop()
    else unsubscribe = stop
  }

  function replay(stream: EventStream): void {
    const slice = performance.now() + longestSlice
    while (replaying !== undefined && !isPaused && stream.hasRoom()) {
      const { seq } = replaying
      const [commit] = log.after(seq, 1, listener.isWanted)
      replaying = commit && { seq: commit.seq, lastEventId: undefined }
      if (commit === undefined) follow(stream, seq)
      else stream.send(listener.events(commit))
      if (performance.now() > slice) pause(stream)
    }
  }

  function pause(stream: EventStream): void {
    isPaused = true
    setImmediate(() => {
      isPaused = false
      try {
        replay(stream)
      } catch {
        // The log cannot be read; the listener reconnects and resumes.
        stream.end()
      }
    })
  }

  const stream = createEventStream({
    signal: listener.signal,
    isAllowed: listener.isAllowed,
    onRoom: replay,
    onClose: () => {
      isClosed = true
      unsubscribe?.()
    },
  })
  stream.send(listener.greeting)
  if (replaying === undefined) follow(stream, listener.since)
  else stream.send(restOf(replaying))
  return stream.response

  /** The events of a partly seen commit after the last that was seen. */
  function restOf({ seq, lastEventId }: Position): StreamEvent[] {
    if (lastEventId === undefined) return []
    const events = log.after(seq - 1, 1).flatMap(listener.events)
    return events.slice(events.findIndex(({ id }) => id === lastEventId) + 1)
  }
}
