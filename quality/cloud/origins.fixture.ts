import type { OutgoingHttpHeaders } from 'node:http'
import type { Asked, Reply } from './exchange.fixture.ts'
import { json } from './exchange.fixture.ts'

/** An origin that the project knows, and whether its pages may sign in. */
export type CorsOrigin = { origin: string; allowCredentials: boolean }

/** Lets the pages of known origins read answers. */
export type Origins = {
  /** Answers of the project about its origins, and preflights. */
  answer(asked: Asked): Reply | undefined
  /** What an answer to this caller has to say. */
  headersFor(asked: Asked): OutgoingHttpHeaders
}

const exposed = 'content-length, retry-after, x-sanity-shard'

/**
 * The CORS origins of a project: a browser lets the pages of an origin read answers only if the
 * project lists it, and lets them sign in only if it is listed with credentials
 * (https://www.sanity.io/docs/content-lake/cors). `check/cors` is what the Studio and our doctor ask.
 */
export function createOrigins(known: () => readonly CorsOrigin[]): Origins {
  const find = ({ headers }: Asked) => known().find(({ origin }) => origin === headers.origin)

  function headersFor(asked: Asked): OutgoingHttpHeaders {
    const found = find(asked)
    if (found === undefined) return { vary: 'origin' }
    return {
      vary: 'origin',
      'access-control-allow-origin': found.origin,
      'access-control-expose-headers': exposed,
      ...(found.allowCredentials && { 'access-control-allow-credentials': 'true' }),
    }
  }

  return {
    headersFor,
    answer(asked) {
      if (asked.path === '/check/cors') {
        const found = find(asked)
        // A caller that is no page has no origin to be refused for.
        const isPage = asked.headers.origin !== undefined
        const result = {
          allowed: !isPage || found !== undefined,
          withCredentials: !isPage || found?.allowCredentials === true,
        }
        return json(200, { result }, { 'access-control-allow-origin': '*' })
      }
      if (asked.method !== 'OPTIONS') return undefined
      const wanted = asked.headers['access-control-request-headers']
      return {
        status: 204,
        headers: {
          ...headersFor(asked),
          'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
          'access-control-max-age': '600',
          ...(wanted !== undefined && { 'access-control-allow-headers': wanted }),
        },
        body: Buffer.alloc(0),
      }
    },
  }
}
