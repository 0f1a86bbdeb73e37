import { refusal } from '#lake/errors.ts'

/** A query that was stopped is not tried again at once: each try keeps a thread busy for seconds. */
const quarantineMs = 10_000
const mostRemembered = 100

export type Refusals = {
  /** Throws a 504 when this very thing was stopped moments ago. */
  check(asked: unknown): void
  /** Remembers it, and returns the 504 to answer with. */
  stopped(asked: unknown): Error
}

/** `now` is in milliseconds since 1970. */
export function createRefusals(now: () => number): Refusals {
  const stoppedAt = new Map<string, number>()
  return {
    check(asked) {
      const at = stoppedAt.size === 0 ? undefined : stoppedAt.get(JSON.stringify(asked))
      // A clock that is set back must not make it longer.
      if (at !== undefined && Math.abs(now() - at) < quarantineMs) throw tooExpensive()
    },
    stopped(asked) {
      const key = JSON.stringify(asked)
      const [oldest] = stoppedAt.keys()
      if (stoppedAt.size >= mostRemembered && oldest !== undefined) stoppedAt.delete(oldest)
      stoppedAt.delete(key)
      stoppedAt.set(key, now())
      return tooExpensive()
    },
  }
}

function tooExpensive(): Error {
  return refusal(504, 'The query took too long or too much memory and was stopped')
}
