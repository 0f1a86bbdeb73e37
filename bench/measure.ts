/** Milliseconds of each run, in ascending order. */
export type Times = readonly number[]

const mostRuns = 101
const fewestRuns = 7
const enoughMs = 1500

/** Runs it a few times to warm up, and then until there are enough samples; `before` is not timed. */
export async function measured(
  run: () => unknown,
  before: () => unknown = () => {},
): Promise<Times> {
  for (let n = 0; n < 3; n += 1) await run()
  const times: number[] = []
  let total = 0
  while (times.length < fewestRuns || (times.length < mostRuns && total < enoughMs)) {
    await before()
    const started = performance.now()
    await run()
    const time = performance.now() - started
    times.push(time)
    total += time
  }
  return times.toSorted((a, b) => a - b)
}

export function spread(times: Times): string {
  const [low, middle, high] = [0.1, 0.5, 0.9].map((part) => quantile(times, part).toFixed(2))
  return `${middle} (${low} – ${high})`.padEnd(24)
}

export function ratio(slow: Times, fast: Times): string {
  return `×${(quantile(slow, 0.5) / quantile(fast, 0.5)).toFixed(1)}`
}

function quantile(times: Times, part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN
}
