const firstMs = 10_000
const longestMs = 6 * 60 * 60 * 1000

/**
 * How long to wait after the given failed attempt (1, 2, …): ten seconds, doubled each time, six
 * hours at most. `random` (0 … 1) takes up to a quarter off, so that jobs that failed together are
 * not retried together.
 */
export function backoffMs(attempt: number, random: number): number {
  const whole = Math.min(firstMs * 2 ** (attempt - 1), longestMs)
  return Math.round(whole * (1 - random / 4))
}
