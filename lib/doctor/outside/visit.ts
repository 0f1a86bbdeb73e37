import { request as requestByHttp, type IncomingHttpHeaders } from 'node:http'
import { request as requestByHttps } from 'node:https'
import { reasonOf } from '#lib/doctor/content-api.ts'
import type { Overrides } from './overrides.ts'

/** An answer of the public address, or why there is none. */
export type Visit =
  | {
      answered: true
      status: number
      headers: IncomingHttpHeaders
      body: Buffer
      /** Our own end of the connection. */
      localAddress: string | undefined
    }
  | { answered: false; reason: string }

/** Asks a public address, without following redirects. Never throws, and ends in five seconds. */
export type Visitor = (
  url: string,
  question?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<Visit>

const limitMs = 5_000
/** More than any page of ours has. */
const mostBytes = 4 * 1024 * 1024

export function createVisitor(overrides: Overrides = {}): Visitor {
  return (text, { method = 'GET', headers = {}, body } = {}) =>
    new Promise((resolve) => {
      const url = new URL(text)
      const isTls = url.protocol === 'https:'
      const port =
        (isTls ? overrides.httpsPort : overrides.httpPort) ?? (url.port || (isTls ? 443 : 80))
      const options = {
        method,
        host: overrides.address ?? url.hostname,
        port,
        path: url.pathname + url.search,
        headers: { host: url.host, ...headers },
        signal: AbortSignal.timeout(limitMs),
        agent: false,
      }
      const tls = {
        servername: url.hostname,
        ...(overrides.authority && { ca: overrides.authority }),
      }
      const request = isTls ? requestByHttps({ ...options, ...tls }) : requestByHttp(options)
      request.once('error', (cause) => resolve({ answered: false, reason: codeOf(cause) }))
      request.once('response', (response) => {
        const { statusCode: status = 0, headers } = response
        const parts: Buffer[] = []
        let bytes = 0
        const { localAddress } = response.socket
        const end = () => {
          const body = Buffer.concat(parts)
          resolve({ answered: true, status, headers, body, localAddress })
        }
        response.on('data', (part: Buffer) => {
          parts.push(part)
          bytes += part.length
          if (bytes > mostBytes) request.destroy()
        })
        response.once('end', end)
        // Cut off in the middle: what came tells enough.
        response.once('error', end)
        response.once('close', end)
      })
      // The other side speaks WebSocket now: that is all we wanted to know.
      request.once('upgrade', ({ statusCode: status = 0, headers }, socket) => {
        const { localAddress } = socket
        socket.destroy()
        resolve({ answered: true, status, headers, body: Buffer.alloc(0), localAddress })
      })
      request.end(body)
    })
}

function codeOf(cause: Error): string {
  if (cause.name === 'TimeoutError' || cause.name === 'AbortError') return 'no answer in 5 seconds'
  return 'code' in cause ? String(cause.code) : reasonOf(cause)
}
