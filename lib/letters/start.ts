import type { RateLimit } from '#lib/consultations/rate-limit.ts'
import type { StampKeys } from '#lib/consultations/stamp.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { log } from '#lib/log.ts'
import { repeat } from '#lib/repeat.ts'
import type { NewArticle } from './digest.ts'
import { createDigests } from './digests.ts'
import { createLetters, type Letters } from './service.ts'

/** A digest is at most this late. */
const digestEveryMs = 60_000

type Inputs = {
  store: ConsultationStore
  admitWrite: RateLimit['admitWrite']
  /** The channel by which letters go to people; undefined: none. */
  letters: string | undefined
  /** Sends what has been queued. */
  wake: () => void
  siteUrl: string
  stampKeys: () => StampKeys
  readArticles: (since: Date) => Promise<{ siteTitle: string; articles: NewArticle[] }>
}

/** Everything letters need in the site process. Call `close` before the store is closed. */
export function startLetters({ store, letters, wake, siteUrl, readArticles, ...inputs }: Inputs): {
  service: Letters
  close: () => Promise<void>
} {
  const shared = { now: Date.now, siteUrl, onStored: wake }
  const service = createLetters({
    ...shared,
    store: store.letters,
    ...inputs,
    isOpen: letters !== undefined,
  })
  const digests =
    letters === undefined
      ? undefined
      : repeat(digestEveryMs, createDigests({ ...shared, store, readArticles, log }))
  return { service, close: async () => digests?.stop() }
}
