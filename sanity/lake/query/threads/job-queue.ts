import { refusal } from '#lake/errors.ts'
import type { Job } from './thread.ts'

export type JobQueue = {
  /** The queries of mutations come before any query: writes may wait for them. */
  add(job: Job): void
  has(job: Job): boolean
  size(): number
  /** The next one for a thread; only a quick one for a thread that must stay free for them. */
  take(which: 'any' | 'quick'): Job | undefined
  /** Rejects all of them. */
  refuse(reason: string): void
}

/** Whoever is suspected comes after everybody else. */
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
