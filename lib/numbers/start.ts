import { lastMoment, officeDate } from '#lib/consultations/office-week.ts'
import { enqueue } from '#lib/consultations/store/outbox.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import type { log as consoleLog } from '#lib/log.ts'
import { repeat } from '#lib/repeat.ts'
import { readFigures } from './figures.ts'
import { toMondayMail } from './monday-mail.ts'
import { toNumbersView, type NumbersView } from './numbers-view.ts'
import { createViewCounter, type ViewCounter } from './page-views.ts'
import { addViews } from './view-store.ts'

/** At most this much is lost when the process is killed. */
const flushEveryMs = 5_000
const mailEveryMs = 60_000
const dayMs = 24 * 60 * 60_000
const moment = { weekday: 1, hour: 9 }

type Inputs = {
  database: RequestDatabase
  store: Pick<ConsultationStore, 'runOnce'>
  /** The channel of the mail to the owner; undefined: none. */
  letters: string | undefined
  /** Sends what has been queued. */
  wake: () => void
  siteUrl: string
  /** Milliseconds since 1970. */
  now: () => number
  log: Pick<typeof consoleLog, 'warn'>
}

/** What the desk asks for. */
export type Numbers = {
  /** The figures of the last days, with today. */
  lastDays(days: number): Promise<NumbersView>
}

/** Starts to count page views and to tell the owner on Mondays. Close it before the database. */
export function startNumbers(inputs: Inputs): {
  views: Pick<ViewCounter, 'note'>
  service: Numbers
  close: () => Promise<void>
} {
  const { database, now, log } = inputs
  const views = createViewCounter({ add: (counted) => addViews(database, counted), now, log })
  const flushes = repeat(flushEveryMs, () => views.flush())
  const mails = repeat(mailEveryMs, createMondayMails(inputs))
  return {
    views,
    service: {
      async lastDays(days) {
        const period = { first: officeDate(now() - (days - 1) * dayMs), last: officeDate(now()) }
        return toNumbersView(await readFigures(database, period), period)
      },
    },
    async close() {
      await mails.stop()
      await flushes.stop()
      await views.flush()
    },
  }
}

/**
 * Returns the job that mails the figures of the last week to the owner on Monday morning: once, also
 * if several processes run it, and not before the first Monday of an installation. It does not
 * reject: what fails is tried at the next call.
 */
export function createMondayMails(inputs: Inputs): () => Promise<void> {
  const { database, store, letters: channel, wake, siteUrl, now, log } = inputs
  return async () => {
    if (channel === undefined) return
    const monday = lastMoment(moment, now())
    const week = { first: officeDate(monday - 7 * dayMs), last: officeDate(monday - dayMs) }
    try {
      await store.runOnce('monday-mail', now() - monday, async (lastRun) => {
        if (lastRun === undefined) return
        const figures = await readFigures(database, week)
        const mail = toMondayMail(figures, week, { channel, siteUrl, now: now() })
        await database.transactions.run((db) => enqueue(db, mail, now()))
        wake()
      })
    } catch (error) {
      log.warn('monday-mail.failed', { reason: String(error) })
    }
  }
}
