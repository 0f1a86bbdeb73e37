import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import onHeaders from 'on-headers'
import { log } from '#lib/log.ts'
import type { AnswerCounts } from '#lib/watching/answer-counts.ts'
import type { RouteClass } from '#lib/watching/route-class.ts'
import type { Target } from './gate.ts'

/** Who hears of each answer. */
export type AnswerWatch = {
  count: AnswerCounts['add']
  /** Hears of an answer that an error has spoilt; the id is that of its lines in the log. */
  onFailure: (route: RouteClass, requestId: string) => void
}

/** Longer than any page may take without a reason. */
const slowMs = 3_000
/** The others send as long as a client takes, or listens. */
const timed: readonly RouteClass[] = ['page', 'desk', 'draft', 'missing']

const ids = new WeakMap<ServerResponse, string>()
const failed = new WeakSet<ServerResponse>()

/** Counts the answer when it is over, and logs one that failed or that a visitor waited for. */
export function watchAnswer(
  route: RouteClass,
  { method }: IncomingMessage,
  response: ServerResponse,
  { count, onFailure }: AnswerWatch,
): void {
  const begin = performance.now()
  response.on('close', () => {
    const status = response.headersSent ? response.statusCode : 0
    count(route, status)
    const ms = Math.round(performance.now() - begin)
    // A client that has left has seen no error.
    if (failed.has(response) && response.writableFinished) {
      const requestId = requestIdOf(response)
      log.error('request.failed', { requestId, route, method, status, ms })
      onFailure(route, requestId)
    } else if (ms >= slowMs && timed.includes(route)) {
      log.warn('request.slow', { route, method, status, ms })
    }
  })
}

/** The id that joins what is logged of one request; made when it is first asked for. */
export function requestIdOf(response: ServerResponse): string {
  const id = ids.get(response) ?? randomUUID()
  ids.set(response, id)
  return id
}

/**
 * Marks an answer that an error has spoilt and returns the id that joins it to the log: the answer
 * carries it in `x-request-id` unless its headers have been sent.
 */
export function markFailed(response: ServerResponse): string {
  const id = requestIdOf(response)
  failed.add(response)
  if (!response.headersSent) response.setHeader('x-request-id', id)
  return id
}

/** Marks an answer as failed if its maker says so by a status of 500 or more. */
export function markServerErrors(response: ServerResponse): void {
  onHeaders(response, () => {
    if (response.statusCode >= 500) markFailed(response)
  })
}

/** The part of the site that a request is counted for. */
export function routeClassOf(target: Target, { url = '' }: IncomingMessage): RouteClass {
  if (target.kind === 'page') return target.path.startsWith('/desk/') ? 'desk' : 'page'
  if (target.kind !== 'next') return others[target.kind]
  if (target.as !== 'api') return 'draft'
  return url.startsWith('/desk/') ? 'desk' : 'api'
}

const others = {
  form: 'form',
  // Not that of the form: to give one out needs no database.
  'hidden-fields': 'api',
  assets: 'asset',
  refuse: 'refused',
  missing: 'missing',
  studio: 'studio',
  'build-file': 'build-file',
  health: 'health',
  lake: 'lake',
  redirect: 'redirect',
} as const satisfies Record<Exclude<Target['kind'], 'page' | 'next'>, RouteClass>
