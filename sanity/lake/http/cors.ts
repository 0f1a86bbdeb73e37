import { isOwnOrigin } from '#lake/auth/studio-url.ts'

/**
 * Lets pages of the site's own origin read cross-origin answers: the Studio's SDK puts the project
 * id before our host name, and a Studio may use the lake's port directly. Other origins get no
 * header, so browsers block them.
 */
export function withCors(request: Request, response: Response, siteUrl: string): Response {
  const origin = request.headers.get('origin')
  if (origin === null || !isOwnOrigin(origin, siteUrl)) return response
  response.headers.append('vary', 'origin')
  response.headers.set('access-control-allow-origin', origin)
  response.headers.set('access-control-allow-credentials', 'true')
  response.headers.set('access-control-expose-headers', 'content-length, retry-after')
  return response
}

/** The answer to a preflight, to be completed by `withCors`. */
export function preflight(request: Request): Response {
  const wanted = request.headers.get('access-control-request-headers')
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-max-age': '600',
      ...(wanted !== null && { 'access-control-allow-headers': wanted }),
    },
  })
}
