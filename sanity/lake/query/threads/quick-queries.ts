/** Milliseconds. */
const quickMs = 500
const mostRemembered = 1000
const longestText = 10_000

/** Which queries, whatever their parameters, are answered quickly. */
export type QuickQueries = {
  /** The last measurement; for an unknown query a guess from its text, if `trusted`. */
  has(text: string, trusted: boolean): boolean
  /** `ms` is how long the evaluation took; `Infinity` when it was stopped. */
  took(text: string, ms: number): void
}

export function createQuickQueries(): QuickQueries {
  /** Least recently used first. */
  const known = new Map<string, boolean>()
  return {
    has: (text, trusted) => known.get(text) ?? (trusted && hasOneScan(text)),
    took(text, ms) {
      known.delete(text)
      if (text.length > longestText) return
      known.set(text, ms <= quickMs)
      const [oldest] = known.keys()
      if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest)
    },
  }
}

/** A second scan may run once for each document of the first: that is what takes long. */
function hasOneScan(text: string): boolean {
  return text.length <= longestText && text.split('*').length <= 2
}
