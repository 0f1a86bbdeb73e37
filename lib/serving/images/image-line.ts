import PQueue from 'p-queue'
import type { LakePulse } from '#lib/serving/lake-pulse.ts'

/** The line of those who wait for the image API. */
export type ImageLine = {
  /**
   * Runs `work` when it is its turn; rejects when the line is full, when the lake hangs, and when
   * it takes too long. `client` is an address: who has few in the line comes before who has many.
   */
  wait<Result>(client: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>
}

/** The lake renders two images at a time; the rest of these are answered from its disk. */
const atOnce = 8
const most = { all: 200, ofOneClient: 60 }
/** Until it is known that the lake hangs. A visitor must not wait longer than two seconds. */
const patienceMs = 1_800
/** The lake itself gives up after twenty seconds. */
const longestMs = 30_000

export function createImageLine(pulse: LakePulse): ImageLine {
  const queue = new PQueue({ concurrency: atOnce })
  const waiting = new Map<string, number>()
  const count = (client: string, by: number): number => {
    const next = (waiting.get(client) ?? 0) + by
    if (next === 0) waiting.delete(client)
    else waiting.set(client, next)
    return next
  }

  return {
    async wait(client, work) {
      const isFull = queue.size >= most.all || (waiting.get(client) ?? 0) >= most.ofOneClient
      if (isFull) throw new Error('Too many images are asked for')
      const hang = new AbortController()
      const stop = pulse.watch(patienceMs, () => hang.abort(new Error('The lake hangs')))
      const signal = AbortSignal.any([hang.signal, AbortSignal.timeout(longestMs)])
      const priority = -count(client, 1)
      try {
        return await queue.add(() => work(signal), { signal, priority })
      } finally {
        stop()
        count(client, -1)
      }
    },
  }
}
