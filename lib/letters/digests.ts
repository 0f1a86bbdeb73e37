import { lastMoment, officeDate } from '#lib/consultations/office-week.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import type { log as consoleLog } from '#lib/log.ts'
import { toDigest, type NewArticle } from './digest.ts'

type Options = {
  store: Pick<ConsultationStore, 'letters' | 'runOnce'>
  /** Milliseconds since 1970. */
  now: () => number
  siteUrl: string
  /** The published articles dated after `since`; rejects while the lake cannot be read. */
  readArticles: (since: Date) => Promise<{ siteTitle: string; articles: NewArticle[] }>
  /** Called after letters are queued. */
  onStored: () => void
  log: Pick<typeof consoleLog, 'info' | 'warn'>
}

/** Tuesday morning, when people read letters. */
const moment = { weekday: 2, hour: 10 }
/** An imported article with an old date is no news. */
const newsDays = 60
const dayMs = 24 * 60 * 60_000
/** A mail server takes this for one sender writing letters, not for a flood. */
const paceMs = 2_000

/**
 * Returns the job that sends subscribers what was published since the last digest: once a week, also
 * if several processes run it, and nothing in a week without news. Articles from before the first
 * run are never sent. It does not reject: what fails is tried at the next call.
 */
export function createDigests(options: Options): () => Promise<void> {
  const { store, now, siteUrl, log } = options

  async function send(lastRun: Date | undefined): Promise<void> {
    const read = await options.readArticles(new Date(now() - newsDays * dayMs))
    const fresh = await store.letters.unannounced(read.articles.map(({ id }) => id))
    const articles = read.articles.filter(({ id }) => fresh.includes(id))
    if (articles.length === 0) return
    if (lastRun === undefined) {
      await store.letters.skip(fresh)
      return
    }
    const at = now()
    const issue = { siteUrl, siteTitle: read.siteTitle, issue: officeDate(at), now: at }
    const letters = await store.letters.announce(
      fresh,
      (subscriber) => toDigest(subscriber, articles, issue),
      paceMs,
    )
    log.info('letters.queued', { letters, articles: articles.length })
    options.onStored()
  }

  return async () => {
    try {
      await store.runOnce('letters-purge', dayMs, () => store.letters.purge())
      if (await store.letters.isPaused()) return
      await store.runOnce('letters-digest', now() - lastMoment(moment, now()), send)
    } catch (error) {
      log.warn('letters.failed', { reason: String(error) })
    }
  }
}
