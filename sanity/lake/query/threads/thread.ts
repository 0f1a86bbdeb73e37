import { Worker } from 'node:worker_threads'
import { LakeError, refusal } from '#lake/errors.ts'
import {
  isThreadMessage,
  type ThreadMessage,
  type ThreadOptions,
  type ThreadRequest,
} from './messages.ts'

export type Job = {
  request: ThreadRequest
  resolve: (message: ThreadMessage) => void
  reject: (error: unknown) => void
  /** Called when it is answered, with the milliseconds that it took. */
  took: (ms: number) => void
}

export type QueryThread = {
  /** It has read the documents. */
  isReady: () => boolean
  /** Its current job; undefined while idle. */
  job: () => Job | undefined
  /** Only for a ready thread without a job. */
  run: (job: Job) => void
  /** Terminates it and rejects its job. */
  stop: () => Promise<unknown>
}

export type ThreadEvents = {
  /** It has started, or settled its job. */
  idle: () => void
  /** It took too long, too much memory, or broke; without a job it could not even start. */
  ended: (thread: QueryThread, cause: Error, job: Job | undefined) => void
}

const limitMs = 2000
/** Reading 50,000 documents takes about two seconds. */
const startMs = 60_000
/** Above what 50,000 documents take, far below what an endless query would. */
const resourceLimits = { maxOldGenerationSizeMb: 1024, stackSizeMb: 4 }

/** Starts a thread that evaluates one query at a time, for two seconds at most. */
export function startThread(workerData: ThreadOptions, { idle, ended }: ThreadEvents): QueryThread {
  const url = new URL('./thread-main.ts', import.meta.url)
  const worker = new Worker(url, { workerData, resourceLimits, execArgv: [] })
  let isReady = false
  let current: Job | undefined
  let startedAt = 0
  let timer = limit(startMs)
  let hasEnded = false

  function limit(ms: number): NodeJS.Timeout {
    return setTimeout(() => end(new Error('it took too long')), ms).unref()
  }

  function end(cause: Error): void {
    if (hasEnded) return
    hasEnded = true
    clearTimeout(timer)
    void worker.terminate()
    ended(thread, cause, current)
  }

  worker.unref()
  worker.on('error', (error) => end(toError(error)))
  worker.on('exit', () => end(new Error('the thread ended')))
  worker.on('message', (value: unknown) => {
    if (!isThreadMessage(value)) return end(new Error('malformed message'))
    clearTimeout(timer)
    const job = current
    job?.took(performance.now() - startedAt)
    current = undefined
    isReady = true
    if (value.type === 'refusal') {
      job?.reject(new LakeError(value.status, value.body, value.message))
    } else job?.resolve(value)
    idle()
  })

  const thread: QueryThread = {
    isReady: () => isReady && !hasEnded,
    job: () => current,
    run(job) {
      current = job
      startedAt = performance.now()
      timer = limit(limitMs)
      worker.postMessage(job.request)
    },
    stop() {
      hasEnded = true
      clearTimeout(timer)
      current?.reject(refusal(503, 'The lake is stopping'))
      return worker.terminate()
    },
  }
  return thread
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('the thread failed', { cause: thrown })
}
