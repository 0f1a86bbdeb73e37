import { refusal } from '#lake/errors.ts'

export type Limiter = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Runs at most `atOnce` tasks at the same time and queues `waiting` more. Throws a 503 beyond that,
 * so that a flood does not exhaust memory.
 */
export function createLimiter({ atOnce, waiting }: { atOnce: number; waiting: number }): Limiter {
  const queue: (() => void)[] = []
  let running = 0

  return async (work) => {
    if (running >= atOnce) {
      if (queue.length >= waiting) throw refusal(503, 'Too many images are being made: try again')
      await new Promise<void>((resolve) => {
        queue.push(resolve)
      })
    } else running += 1
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
