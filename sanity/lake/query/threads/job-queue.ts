import { refusal } from '#lake/errors.ts'
import type { Job } from './thread.ts'

export type JobQueue = {
  /** Queries of mutations go first: writes may wait for them. */
  add(job: Job): void
  has(job: Job): boolean
  size(): number
  /** The next job for a thread; `quick` for the thread that is reserved for quick queries. */
  take(which: 'any' | 'quick'): Job | undefined
  /** Rejects all of them. */
  refuse(reason: string): void
}

/** Jobs of suspected callers are taken last. */
export function createJobQueue(
  isQuick: (job: Job) => boolean,
  isSuspect: (identity: string) => boolean,
): JobQueue {
  const waiting: Job[] = []
  return {
    add(job) {
      if (job.request.type === 'selection') waiting.unshift(job)
      else waiting.push(job)
    },
    has: (job) => waiting.includes(job),
    size: () => waiting.length,
    take(which) {
      const possible = which === 'quick' ? waiting.filter(isQuick) : waiting
      const job = possible.find(({ request }) => !isSuspect(request.identity)) ?? possible[0]
      if (job !== undefined) waiting.splice(waiting.indexOf(job), 1)
      return job
    },
    refuse(reason) {
      for (const { reject } of waiting.splice(0)) reject(refusal(503, reason))
    },
  }
}
