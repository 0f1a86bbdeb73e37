import { refusal } from '#lake/errors.ts'

/** A stopped query is not retried at once: each attempt keeps a thread busy for seconds. */
const quarantineMs = 10_000
const mostRemembered = 100

export type StoppedQueries = {
  /** Throws a 504 when the same request was stopped in the last 10 s. */
  check(asked: unknown): void
  /** Records the request and its caller, and returns the 504 to answer with. */
  stopped(asked: unknown, identity: string): Error
  /** Whether a request of this caller was stopped in the last 10 s. */
  isSuspect(identity: string): boolean
}

/** `now` is in milliseconds since 1970. */
export function createStoppedQueries(now: () => number): StoppedQueries {
  const stoppedAt = new Map<string, number>()
  const suspectedAt = new Map<string, number>()
  // A clock that is set back must not prolong it.
  const isFresh = (at: number | undefined) =>
    at !== undefined && Math.abs(now() - at) < quarantineMs

  return {
    check(asked) {
      if (stoppedAt.size > 0 && isFresh(stoppedAt.get(JSON.stringify(asked)))) throw tooExpensive()
    },
    stopped(asked, identity) {
      remember(stoppedAt, JSON.stringify(asked), now())
      remember(suspectedAt, identity, now())
      return tooExpensive()
    },
    isSuspect: (identity) => isFresh(suspectedAt.get(identity)),
  }
}

function remember(times: Map<string, number>, key: string, at: number): void {
  times.delete(key)
  times.set(key, at)
  const [oldest] = times.keys()
  if (times.size > mostRemembered && oldest !== undefined) times.delete(oldest)
}

function tooExpensive(): Error {
  return refusal(504, 'The query took too long or too much memory and was stopped')
}
