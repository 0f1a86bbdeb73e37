import { enqueue } from '#lib/consultations/store/outbox.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { log as consoleLog } from '#lib/log.ts'
import type { OutboxMessage } from '#lib/outbox/message.ts'
import type { AnswerCount } from './answer-counts.ts'
import { toFailureNotice, toRecoveryNotice } from './failure-messages.ts'
import { addFailures, forgetFailing, listFailing, type NewFailures } from './failure-store.ts'
import type { RouteClass } from './route-class.ts'
import type { FailingRoute } from './vitals.ts'

type Options = {
  database: Pick<RequestDatabase, 'db' | 'transactions'>
  /** Outbox channels that reach the office; of these the owner is told by e-mail if there is one. */
  channels: readonly string[]
  siteUrl: string
  /** The answers of this process since its start. */
  answers: () => readonly AnswerCount[]
  /** Sends what has been queued. */
  wake: () => void
  /** Milliseconds since 1970. */
  now: () => number
  log: Pick<typeof consoleLog, 'warn'>
}

export type FailingRoutes = {
  /** Notes an answer that an error has spoilt: in memory, so that hundreds a second cost nothing. */
  note: (route: RouteClass, requestId: string) => void
  /** Stores what was noted, and tells the owner of parts that they do not know to fail. */
  flush: () => Promise<void>
  /** Tells the owner of parts that work again. */
  recover: () => Promise<void>
  /** What fails, by what is stored; rejects while the database does not answer. */
  list: () => Promise<FailingRoute[]>
}

/** Without errors for so long, a part that has answered since works again. */
const wellMs = 60 * 60_000
/** What nobody has asked for since its last error is forgotten after this time, without a word. */
const forgetMs = 24 * 60 * 60_000

/**
 * Tells the owner once of each part of the site that answers with errors, again after a day, and when
 * it works again. What the owner was told is stored with the message, in one transaction, so that
 * neither a restart nor several processes tell twice. The jobs do not reject: what fails is tried at
 * the next call. What the process noted in its last seconds is lost if it is killed.
 */
export function createFailingRoutes(options: Options): FailingRoutes {
  const { database, now } = options
  const fresh = new Map<RouteClass, NewFailures>()
  const list = () => listFailing(database.db)
  const add = (more: NewFailures) => {
    const known = fresh.get(more.route)
    const failures = more.failures + (known?.failures ?? 0)
    const last = known !== undefined && known.lastAt > more.lastAt ? known : more
    fresh.set(more.route, { ...last, failures })
  }
  return {
    note: (route, requestId) => add({ route, failures: 1, lastAt: now(), requestId }),
    flush: createFlush(fresh, add, options),
    recover: createRecovery(list, options),
    list,
  }
}

function createFlush(
  fresh: Map<RouteClass, NewFailures>,
  add: (more: NewFailures) => void,
  { database, wake, log, ...target }: Options,
): () => Promise<void> {
  let isWritable = true
  return async () => {
    const noted = [...fresh.values()]
    fresh.clear()
    for (const failures of noted) {
      const now = target.now()
      try {
        const told = await database.transactions.run(async (db) => {
          const failing = await addFailures(db, failures, now)
          if (failing === undefined) return false
          await queue(db, toFailureNotice(failing, failures.requestId, { ...target, now }), now)
          return true
        })
        if (told) wake()
        isWritable = true
      } catch (error) {
        add(failures)
        if (isWritable) log.warn('failing-routes.unwritten', { route: failures.route }, error)
        isWritable = false
      }
    }
  }
}

function createRecovery(
  list: () => Promise<FailingRoute[]>,
  { database, answers, wake, log, ...target }: Options,
): () => Promise<void> {
  /** How often a part had answered well when its last error was first seen here. */
  const seen = new Map<RouteClass, { lastAt: number; good: number }>()

  async function look(failing: FailingRoute): Promise<void> {
    const { route, lastAt } = failing
    const now = target.now()
    const good = goodAnswers(answers(), route)
    const before = seen.get(route)
    if (before?.lastAt !== lastAt) seen.set(route, { lastAt, good })
    const works = before?.lastAt === lastAt && good > before.good && now - lastAt >= wellMs
    if (!works && now - lastAt < forgetMs) return
    const forgotten = await database.transactions.run(async (db) => {
      if (!(await forgetFailing(db, failing))) return false
      if (works) await queue(db, toRecoveryNotice(failing, { ...target, now }), now)
      return true
    })
    if (forgotten && works) wake()
  }

  return async () => {
    try {
      for (const failing of await list()) await look(failing)
    } catch (error) {
      log.warn('failing-routes.unread', { reason: String(error) })
    }
  }
}

/** Answers that show that a part works: a refusal shows nothing, but 404 and 410 are pages too. */
function goodAnswers(answers: readonly AnswerCount[], route: RouteClass): number {
  const isGood = (status: number) =>
    (status > 0 && status < 400) || status === 404 || status === 410
  return answers
    .filter((answer) => answer.route === route && isGood(answer.status))
    .reduce((sum, { count }) => sum + count, 0)
}

async function queue(
  db: Parameters<typeof enqueue>[0],
  messages: readonly OutboxMessage[],
  now: number,
): Promise<void> {
  for (const message of messages) await enqueue(db, message, now)
}
