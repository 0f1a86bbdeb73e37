import { refusal } from '#lake/errors.ts'
import type { Query } from '#lake/query/evaluate.ts'

/** A query that was stopped is not tried again at once: each try keeps a thread busy for seconds. */
const quarantineMs = 10_000
const mostRemembered = 100

export type Refusals = {
  /** Throws a 504 when this very query was stopped moments ago. */
  check(query: Query): void
  /** Remembers it, and returns the 504 to answer with. */
  stopped(query: Query): Error
}

/** `now` is in milliseconds since 1970. */
export function createRefusals(now: () => number): Refusals {
  const stoppedAt = new Map<string, number>()
  const keyOf = ({ text, params }: Query) => JSON.stringify([text, params])

  return {
    check(query) {
      const at = stoppedAt.size === 0 ? undefined : stoppedAt.get(keyOf(query))
      if (at !== undefined && now() - at < quarantineMs) throw tooExpensive()
    },
    stopped(query) {
      const [oldest] = stoppedAt.keys()
      if (stoppedAt.size >= mostRemembered && oldest !== undefined) stoppedAt.delete(oldest)
      stoppedAt.delete(keyOf(query))
      stoppedAt.set(keyOf(query), now())
      return tooExpensive()
    },
  }
}

function tooExpensive(): Error {
  return refusal(504, 'The query took too long or too much memory and was stopped')
}
