import type { IncomingMessage, ServerResponse } from 'node:http'
import PQueue from 'p-queue'
import { log } from '#lib/log.ts'
import type { Address, AddressIndex } from './addresses/address-index.ts'
import type { ErrorPage, ErrorPages } from './error-pages.ts'
import { withNearest } from './error-pages.ts'
import { send } from './finish/send.ts'
import type { Target } from './gate.ts'
import { unlessLakeHangs } from './lake-pulse.ts'
import type { LakePulse } from './lake-pulse.ts'
import type { NextServer, Rendered } from './next-server.ts'
import type { Finisher } from './pages/finisher.ts'
import type { PageCache } from './pages/page-cache.ts'
import { sendOnce } from './send-once.ts'
import { markFailed } from './watch-answers.ts'
import { cookieOf } from './visitor-headers.ts'

export type PageTarget = Extract<Target, { kind: 'page' }>

/** What visitors get at the addresses of the site. */
export type PageAnswers = {
  page(target: PageTarget, request: IncomingMessage, response: ServerResponse): Promise<void>
  missing(path: string, request: IncomingMessage, response: ServerResponse): Promise<void>
  unavailable(request: IncomingMessage, response: ServerResponse): Promise<void>
}

type Options = {
  pulse: LakePulse
  /** Undefined: every page is rendered for its request. */
  cache: Pick<PageCache, 'get'> | undefined
  render: NextServer['render']
  finish: Finisher['finish']
  errorPages: ErrorPages
  index: () => AddressIndex | undefined
  /** Aborted when a visitor has waited long enough for a render to begin. */
  patience?: () => AbortSignal
}

/** Renders of pages that are made for one request; each takes tens of milliseconds of one core. */
const rendersAtOnce = 4
const mostWaiting = 60
const retryAfterSeconds = 5
/** Without a copy of what the lake says, a visitor waits this long for one that hangs. */
const longestHangMs = 1_800

export function createPageAnswers({
  pulse,
  cache,
  render,
  finish,
  errorPages,
  index,
  patience = () => AbortSignal.timeout(5_000),
}: Options): PageAnswers {
  const queue = new PQueue({ concurrency: rendersAtOnce })

  const error = (
    request: IncomingMessage,
    response: ServerResponse,
    status: 403 | 404 | 410 | 503,
    { headers, body, encoded }: ErrorPage,
  ) => {
    const retry = status === 503 && { 'retry-after': String(retryAfterSeconds) }
    return sendOnce(request, response, { status, headers: { ...headers, ...retry }, body, encoded })
  }
  const unavailable: PageAnswers['unavailable'] = (request, response) =>
    error(request, response, 503, errorPages.unavailable)

  const missing: PageAnswers['missing'] = (path, request, response) => {
    if (path.startsWith('/desk/')) return error(request, response, 404, errorPages.missingAtDesk)
    const addresses = index()
    const status = addresses?.isGone(path) ? 410 : 404
    const nearest = addresses?.nearest(path)
    if (nearest === undefined) return error(request, response, status, errorPages.missing)
    const body = withNearest(errorPages.missing, nearest)
    return error(request, response, status, { ...errorPages.missing, body, encoded: undefined })
  }

  const once: PageAnswers['page'] = async ({ path, address, search }, request, response) => {
    if (queue.size >= mostWaiting) return unavailable(request, response)
    const begin = () => render(`${path}${search}`, declaredHeaders(request, address))
    const asked = inTurn(queue, begin, patience())
    const rendered = await unlessLakeHangs(pulse, longestHangMs, asked)
    if (rendered === undefined) return unavailable(request, response)
    if (rendered.status === 404) return missing(path, request, response)
    if (rendered.status === 403) return error(request, response, 403, errorPages.forbidden)
    if (rendered.status !== 200 && rendered.headers['location'] === undefined)
      throw new Error(`The render of ${path} answered ${rendered.status}`)
    return sendOnce(request, response, await finishOnce(path, rendered, finish))
  }

  return {
    missing,
    unavailable,
    async page(target, request, response) {
      if (cache === undefined || target.address.lasts === 'request') {
        return once(target, request, response).catch((error: unknown) => {
          noteFailure('page.failed', target, response, error)
          return unavailable(request, response)
        })
      }
      const found = await cache.get(target.path)
      if (found.kind === 'page') return send(request, response, { status: 200, ...found.page })
      if (found.kind === 'missing') return missing(target.path, request, response)
      noteFailure('page.unavailable', target, response)
      return unavailable(request, response)
    },
  }
}

/**
 * The result of `work`; undefined when its turn did not come in time. That is overload, which is
 * refused, and no failure that the owner is told of.
 */
async function inTurn<Result>(
  queue: PQueue,
  work: () => Promise<Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let isBegun = false
  const begin = () => {
    isBegun = true
    return work()
  }
  try {
    return await queue.add(begin, { signal })
  } catch (error) {
    if (isBegun) throw error
    return undefined
  }
}

function noteFailure(
  event: 'page.failed' | 'page.unavailable',
  { path }: PageTarget,
  response: ServerResponse,
  cause?: unknown,
): void {
  log.warn(event, { requestId: markFailed(response), path }, cause)
}

/** A page, or where it leads. With that Next sends its error page, which nobody needs. */
async function finishOnce(path: string, rendered: Rendered, finish: Finisher['finish']) {
  const { location } = rendered.headers
  const shown = location === undefined ? rendered : { headers: {}, body: Buffer.alloc(0) }
  const { headers, encoded } = await finish({ path, ...shown })
  const all = { ...headers, ...(location !== undefined && { location }) }
  const status = location === undefined ? 200 : 303
  return { status, headers: all, body: encoded.identity, encoded }
}

/** The cookies and the referer that the page reads, as the request has them. */
function declaredHeaders(request: IncomingMessage, { cookies = [], referer }: Address) {
  const sent = cookies.flatMap((name) => {
    const value = cookieOf(request, name)
    return value === undefined ? [] : [`${name}=${value}`]
  })
  return {
    ...(sent.length > 0 && { cookie: sent.join('; ') }),
    ...(referer && request.headers.referer && { referer: request.headers.referer }),
  }
}
