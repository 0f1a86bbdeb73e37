import type { Asked, Reply } from './exchange.fixture.ts'
import { refusal } from './exchange.fixture.ts'

type Options = {
  /** How long a copy is given out, whatever has been published since. */
  lagMs: () => number
  now: () => number
}

/** A rule that answers from copies of earlier answers. */
export type ApiCdn = {
  /** What the CDN does not serve at all. */
  refuse(asked: Asked): Reply | undefined
  /** The copy that it gives out without asking the Content Lake. */
  find(asked: Asked, body: Buffer): Reply | undefined
  keep(asked: Asked, body: Buffer, reply: Reply): void
}

/**
 * The API CDN: it answers what it knew up to some seconds ago. It caches queries by GET and POST, for
 * each token apart, only answers of status 200, and passes nothing else on, because other requests
 * could be mutations (https://www.sanity.io/docs/content-lake/api-cdn, «Cache policy» and
 * «Authentication»; how long invalidation takes is not promised: up to 60 seconds in
 * https://www.sanity.io/docs/api-cdn of 2021).
 *
 * A query with another `lastLiveEventId` is another query, so that a reader who heard an event gets
 * what came with it (https://www.sanity.io/docs/content-lake/live-content-api). With
 * `cacheMode=noStale` no stale copy is given out (`ResponseQueryOptions` of @sanity/client 8.15).
 */
export function createApiCdn({ lagMs, now }: Options): ApiCdn {
  const copies = new Map<string, { reply: Reply; since: number }>()

  return {
    refuse({ path }) {
      if (/^\/(?:data\/query|graphql)\//.test(path)) return undefined
      return refusal(404, 'Not Found', 'The API CDN serves /data/query and /graphql only')
    },
    find(asked, body) {
      if (asked.search.get('cacheMode') === 'noStale') return undefined
      const copy = copies.get(keyOf(asked, body))
      if (copy === undefined || now() - copy.since >= lagMs()) return undefined
      const age = String(Math.floor((now() - copy.since) / 1_000))
      return { ...copy.reply, headers: { ...copy.reply.headers, age } }
    },
    keep(asked, body, reply) {
      if (reply.status === 200) copies.set(keyOf(asked, body), { reply, since: now() })
    },
  }
}

function keyOf({ host, url, token = '' }: Asked, body: Buffer): string {
  // How fresh the answer must be is no part of what is asked.
  const address = new URL(url, `https://${host}`)
  address.searchParams.delete('cacheMode')
  return JSON.stringify([address.href, token, body.toString('utf8')])
}
