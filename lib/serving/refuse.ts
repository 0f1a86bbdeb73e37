import { STATUS_CODES } from 'node:http'
import type { ServerResponse } from 'node:http'
import { noStore } from './send-once.ts'

/** Answers with an error in Sanity's format, which its client and the Studio understand. */
export function refuse(
  response: ServerResponse,
  statusCode: 400 | 404 | 405 | 413 | 503,
  headers: Record<string, string> = {},
): void {
  const error = STATUS_CODES[statusCode]
  response.writeHead(statusCode, {
    'content-type': 'application/json',
    'cache-control': noStore,
    ...headers,
  })
  response.end(JSON.stringify({ statusCode, error, message: error }))
}
