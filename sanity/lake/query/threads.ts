import type { DatabaseSync } from 'node:sqlite'
import { refusal } from '#lake/errors.ts'
import type { Log } from '#lake/log.ts'
import { createRefusals } from '#lake/query/refusals.ts'
import { startThread, type Job, type QueryThread } from '#lake/query/thread.ts'
import type { Selected, SelectionRequest } from '#lake/mutate/selection.ts'
import type {
  QueryAnswer,
  QueryRequest,
  ThreadMessage,
  ThreadOptions,
  ThreadRequest,
} from '#lake/query/thread-messages.ts'

/** Evaluates queries away from the main thread, which goes on answering meanwhile. */
export type QueryThreads = {
  /**
   * Sees every commit made before the call. Rejects with a refusal: what is wrong with the query,
   * a 504 for one that took too long or too much memory, a 503 when too many wait.
   */
  run(request: QueryRequest): Promise<QueryAnswer>
  /** The same for the queries of mutations, before any query that waits: writes may wait for it. */
  select(request: SelectionRequest): Promise<Selected>
  close(): Promise<void>
}

const mostThreads = 2
const mostWaiting = 500

type Deps = Omit<ThreadOptions, 'file'> & {
  db: DatabaseSync
  log: Log
  /** Milliseconds since 1970. */
  now: () => number
}

/** Threads start when they are needed, and are replaced when a query had to be stopped. */
export function createQueryThreads({ db, log, now, ...project }: Deps): QueryThreads {
  const { publicUrl, projectId, dataset } = project
  const options: ThreadOptions = { file: db.location() ?? '', publicUrl, projectId, dataset }
  const threads = new Set<QueryThread>()
  const waiting: Job[] = []
  const refusals = createRefusals(now)
  let closed = false

  function assign(thread: QueryThread): void {
    const job = waiting.shift()
    if (job !== undefined) thread.run(job)
  }

  function start(): void {
    threads.add(startThread(options, { idle: assign, ended }))
  }

  function ended(thread: QueryThread, cause: Error, job: Job | undefined): void {
    threads.delete(thread)
    if (job === undefined) {
      log.error('a query thread ended', {}, cause)
      // One that cannot start would be started again for ever.
      for (const { reject } of waiting.splice(0)) reject(refusal(503, 'The lake cannot query now'))
    } else {
      log.warn('query stopped', { reason: cause.message })
      job.reject(refusals.stopped(askedIn(job.request)))
      start()
    }
  }

  async function ask(request: ThreadRequest): Promise<ThreadMessage> {
    if (closed) throw refusal(503, 'The lake is stopping')
    refusals.check(askedIn(request))
    if (waiting.length >= mostWaiting) throw refusal(503, 'Too many queries are waiting')
    return new Promise((resolve, reject) => {
      const job = { request, resolve, reject }
      if (request.type === 'selection') waiting.unshift(job)
      else waiting.push(job)
      const idle = [...threads].find((thread) => thread.isIdle())
      if (idle !== undefined) assign(idle)
      else if (threads.size < mostThreads) start()
    })
  }

  return {
    async run(request) {
      const message = await ask({ type: 'query', ...request })
      if (message.type !== 'answer') throw new Error('a thread answered something else')
      return message.answer
    },
    async select(request) {
      const message = await ask({ type: 'selection', ...request })
      if (message.type !== 'selected') throw new Error('a thread answered something else')
      return message.selected
    },
    async close() {
      closed = true
      for (const { reject } of waiting.splice(0)) reject(refusal(503, 'The lake is stopping'))
      await Promise.all([...threads].map((thread) => thread.stop()))
    },
  }
}

/** What makes two requests take equally long. */
function askedIn(request: ThreadRequest): unknown {
  return request.type === 'query' ? request.query : request.mutations
}
