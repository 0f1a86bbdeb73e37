import { STATUS_CODES } from 'node:http'
import type { Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { securityHeaders } from './finish/security-headers.ts'
import { noStore } from './send-once.ts'
import type { AnswerWatch } from './watch-answers.ts'

/** What Node's parser says about a request that it does not accept; all else is 400. */
const statuses: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  HPE_HEADER_OVERFLOW: 431,
}

/** Answers requests that never reach the handler as Node does, but with our security headers. */
export function answerBadRequests(
  server: Server,
  { https, watch }: { https: boolean; watch: Pick<AnswerWatch, 'count'> },
): void {
  const headers = {
    ...securityHeaders('bare', { https }),
    'cache-control': noStore,
    connection: 'close',
    'content-length': '0',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  const answers = new WeakMap<Duplex, ServerResponse>()
  server.on('request', ({ socket }, response) => {
    answers.set(socket, response)
    response.once('close', () => answers.delete(socket))
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // In the middle of an answer another one would be read as its body.
    const isFree = answers.get(socket)?.headersSent !== true
    if (isFree && socket.writable) {
      const status = statuses[error.code ?? ''] ?? 400
      watch.count('refused', status)
      socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`)
    }
    socket.destroy(error)
  })
  server.on('checkExpectation', (_request, response) => {
    watch.count('refused', 417)
    response.writeHead(417, headers).end()
  })
}
