import type { Instrumentation } from 'next'
import { log } from '#lib/log.ts'

/** Puts what Next's routes and renders throw into our log, with the id that the answer carries. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  const id = request.headers['x-request-id']
  log.error(
    'next.threw',
    {
      ...(typeof id === 'string' && { requestId: id }),
      route: context.routePath,
      kind: context.routeType,
    },
    error,
  )
}
