import type { IncomingMessage, ServerResponse } from 'node:http'
import onHeaders from 'on-headers'
import type { ApiPlaces } from './api-places.ts'
import { publicCacheControl } from './cache-control.ts'
import { securityHeaders, setHeaders } from './finish/security-headers.ts'
import type { AnswerClass } from './finish/security-headers.ts'
import type { NextClass } from './gate.ts'
import type { NextServer } from './next-server.ts'
import { refuse } from './refuse.ts'
import { noStore } from './send-once.ts'
import { disarm } from './visitor-headers.ts'
import { markServerErrors, requestIdOf } from './watch-answers.ts'

type Options = {
  next: Pick<NextServer, 'handle'>
  places: ApiPlaces
  /** Visitors reach the site by https. */
  https: boolean
}

const answerClasses: Record<NextClass, AnswerClass> = {
  // Among the endpoints that Next answers are those of forms.
  api: 'form',
  draft: 'draft',
  dev: 'draft',
}

/** Lets Next answer with the visitor's own request, if it has a place for one more. */
export async function answerByNext(
  as: NextClass,
  request: IncomingMessage,
  response: ServerResponse,
  { next, https, places }: Options,
): Promise<void> {
  disarm(request, as)
  if (as !== 'dev') setHeaders(response, securityHeaders(answerClasses[as], { https }))
  onHeaders(response, () => {
    const given = response.getHeader('cache-control')
    const own = as === 'draft' ? noStore : publicCacheControl(given?.toString())
    if (own !== undefined) response.setHeader('cache-control', own)
    else if (as === 'api') response.setHeader('cache-control', noStore)
  })
  if (as === 'api' && !takePlace(request, response, places)) {
    refuse(response, 503, { 'retry-after': '5' })
    return
  }
  markServerErrors(response)
  // Whatever the visitor sent under this name: `instrumentation.ts` logs it.
  request.headers['x-request-id'] = requestIdOf(response)
  await next.handle(request, response)
}

/** False when no place is left. */
function takePlace(
  { headers }: IncomingMessage,
  response: ServerResponse,
  places: ApiPlaces,
): boolean {
  const giveBack = places.take(String(headers['x-client-address']))
  if (giveBack) response.once('close', giveBack)
  return giveBack !== undefined
}
