import type { DatabaseSync } from 'node:sqlite'
import { refusal } from '#lake/errors.ts'
import type { Log } from '#lake/log.ts'
import { createQuickQueries } from './quick-queries.ts'
import { createStoppedQueries } from './stopped-queries.ts'
import { startThread, type Job, type QueryThread } from './thread.ts'
import { createJobQueue } from './job-queue.ts'
import type { Selected, SelectionRequest } from '#lake/mutate/selection.ts'
import type { ReceiverQuery } from '#lake/webhooks/receiver-query.ts'
import type {
  QueryAnswer,
  QueryRequest,
  ThreadMessage,
  ThreadOptions,
  ThreadRequest,
} from './messages.ts'

/** Evaluates queries in threads, so that the main thread keeps answering. */
export type QueryThreads = {
  /**
   * Sees every commit made before the call. Rejects with a refusal: an error of the query,
   * a 504 for one that took too long or too much memory, a 503 when too many wait.
   */
  run(request: QueryRequest): Promise<QueryAnswer>
  /** The same for the queries of mutations, before any query that waits: writes may wait for it. */
  select(request: SelectionRequest): Promise<Selected>
  /** The body posted about a change, as JSON; undefined when the filter leaves the change out. */
  receiverBody(query: ReceiverQuery): Promise<string | undefined>
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

/**
 * Threads start when they are needed, and are replaced when a query had to be stopped. Only one of
 * them may take queries not known to be quick, so that quick queries never wait for endless ones.
 */
export function createQueryThreads({ db, log, now, ...project }: Deps): QueryThreads {
  const { publicUrl, projectId, dataset } = project
  const options: ThreadOptions = { file: db.location() ?? '', publicUrl, projectId, dataset }
  const threads = new Set<QueryThread>()
  const quick = createQuickQueries()
  const stoppedQueries = createStoppedQueries(now)
  let closed = false

  const isQuick = ({ request }: Job) =>
    quick.has(textOf(request), !stoppedQueries.isSuspect(request.identity))
  const waiting = createJobQueue(isQuick, (identity) => stoppedQueries.isSuspect(identity))

  function assign(): void {
    for (const thread of threads) {
      if (!thread.isReady() || thread.job() !== undefined) continue
      const others = [...threads].filter((other) => other !== thread)
      const job = waiting.take(others.every((other) => isFree(other, isQuick)) ? 'any' : 'quick')
      if (job !== undefined) thread.run(job)
    }
  }

  function start(): void {
    threads.add(startThread(options, { idle: assign, ended }))
  }

  function ended(thread: QueryThread, cause: Error, job: Job | undefined): void {
    threads.delete(thread)
    if (job === undefined) {
      log.error('a query thread ended', {}, cause)
      // A thread that cannot start must not be restarted in a loop.
      waiting.refuse('The lake cannot query now')
    } else {
      log.warn('query stopped', { reason: cause.message })
      quick.took(textOf(job.request), Infinity)
      job.reject(stoppedQueries.stopped(workOf(job.request), job.request.identity))
      start()
    }
  }

  async function ask(request: ThreadRequest): Promise<ThreadMessage> {
    if (closed) throw refusal(503, 'The lake is stopping')
    stoppedQueries.check(workOf(request))
    if (waiting.size() >= mostWaiting) throw refusal(503, 'Too many queries are waiting')
    return new Promise((resolve, reject) => {
      const job: Job = { request, resolve, reject, took: (ms) => quick.took(textOf(request), ms) }
      waiting.add(job)
      assign()
      if (waiting.has(job) && threads.size < mostThreads) start()
    })
  }

  return {
    run: async (request) => toAnswer(await ask({ type: 'query', ...request })),
    receiverBody: async (query) =>
      toBody(await ask({ type: 'hook', identity: '<webhooks>', ...query })),
    select: async (request) => toSelected(await ask({ type: 'selection', ...request })),
    async close() {
      closed = true
      waiting.refuse('The lake is stopping')
      await Promise.all([...threads].map((thread) => thread.stop()))
    },
  }
}

function toAnswer(message: ThreadMessage): QueryAnswer {
  if (message.type !== 'answer') throw new Error('a thread answered something else')
  return message.answer
}

function toSelected(message: ThreadMessage): Selected {
  if (message.type !== 'selected') throw new Error('a thread answered something else')
  return message.selected
}

function toBody(message: ThreadMessage): string | undefined {
  if (message.type !== 'hook') throw new Error('a thread answered something else')
  return message.body
}

/** Whether a thread is free for quick queries, now or soon. */
function isFree(thread: QueryThread, isQuick: (job: Job) => boolean): boolean {
  const job = thread.job()
  return thread.isReady() && (job === undefined || isQuick(job))
}

/** Requests with the same key take about the same time, whatever their parameters. */
function textOf(request: ThreadRequest): string {
  if (request.type === 'query') return request.query.text
  if (request.type === 'hook') return `${request.filter}\n${request.projection}`
  return request.mutations
    .map((each) => ('selection' in each && 'query' in each.selection ? each.selection.query : ''))
    .join('\n')
}

/** Requests with the same key take the same time. */
function workOf(request: ThreadRequest): unknown {
  if (request.type === 'query') return request.query
  return request.type === 'hook' ? textOf(request) : request.mutations
}
