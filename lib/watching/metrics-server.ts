import { createServer, type Server } from 'node:http'

/**
 * A server that answers `GET /metrics` and nothing else, for a port of its own: visitors must not
 * read it, and it must answer while visitors keep the public port busy.
 */
export function createMetricsServer({
  contentType,
  text,
  onError,
}: {
  contentType: string
  text: () => Promise<string>
  onError: (error: unknown) => void
}): Server {
  return createServer((request, response) => {
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end()
      return
    }
    text().then(
      (body) => {
        response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' })
        response.end(request.method === 'HEAD' ? undefined : body)
      },
      (error: unknown) => {
        onError(error)
        response.writeHead(500).end()
      },
    )
  })
}
