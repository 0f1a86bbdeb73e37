/** Milliseconds. */
const quickMs = 500
const mostRemembered = 1000
const longestText = 10_000

/** Which queries, whatever their parameters, are answered quickly. */
export type QuickQueries = {
  /** As it was the last time; of an unknown one, whether it looks so, where looks are `trusted`. */
  has(text: string, trusted: boolean): boolean
  /** `ms` is how long the evaluation took; `Infinity` when it was stopped. */
  took(text: string, ms: number): void
}

export function createQuickQueries(): QuickQueries {
  /** The one asked for longest ago stands first. */
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

/** Looking through the dataset for each document of the dataset is what takes for ever. */
function hasOneScan(text: string): boolean {
  return text.length <= longestText && text.split('*').length <= 2
}
