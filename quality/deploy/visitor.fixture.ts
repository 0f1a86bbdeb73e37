import { request as requestByHttp } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { connect as connectHttp2 } from 'node:http2'
import type { ClientHttp2Session, IncomingHttpStatusHeader } from 'node:http2'
import { connect as connectTls } from 'node:tls'
import type { TLSSocket } from 'node:tls'

/** Where a reverse proxy listens on this machine, whatever names it answers to. */
export type Gateway = {
  httpPort: number
  httpsPort: number
  /** The certificate, in PEM, of the authority that a visitor trusts. */
  authority: string
}

export type Question = {
  /** The visitor's own address; any of 127.0.0.0/8. */
  from?: string
  method?: string
  /** By lower-case name. */
  headers?: Record<string, string>
  body?: string | Buffer
}

export type Answer = {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
  text: string
}

/** An open answer whose body is read as it arrives. */
export type OpenStream = { status: number; text: () => string; close(): void }

const patienceMs = 30_000
const own = '127.0.0.1'

/** One request to an absolute address, by HTTP/2 if it begins with https. */
export function ask(gateway: Gateway, address: string, question: Question = {}): Promise<Answer> {
  const url = new URL(address)
  return url.protocol === 'https:' ? askByHttp2(gateway, url, question) : askByHttp1(gateway, url)
}

/** A TLS connection to the gateway by a host's name; rejects when the handshake fails. */
export function openTls(
  { httpsPort: port, authority: ca }: Gateway,
  servername: string,
  { from = own, protocols = ['h2'] }: { from?: string; protocols?: string[] } = {},
): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const place = { host: own, port, localAddress: from }
    const socket = connectTls({ ...place, servername, ca, ALPNProtocols: protocols }, () =>
      resolve(socket),
    )
    socket.once('error', reject)
  })
}

/** Asks by HTTP/2 and leaves the answer open. */
export async function openStream(
  gateway: Gateway,
  address: string,
  headers: Record<string, string>,
): Promise<OpenStream> {
  const url = new URL(address)
  const session = await openSession(gateway, url, own)
  const stream = session.request({ ...headers, ':path': url.pathname + url.search })
  let text = ''
  stream.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
  })
  const status = await new Promise<number>((resolve, reject) => {
    stream.once('response', (answer) => resolve(answer[':status'] ?? 0)).once('error', reject)
  })
  stream.on('error', () => {})
  return { status, text: () => text, close: () => session.destroy() }
}

async function askByHttp2(gateway: Gateway, url: URL, question: Question): Promise<Answer> {
  const { from, method = 'GET', headers = {}, body } = question
  const session = await openSession(gateway, url, from)
  try {
    return await new Promise((resolve, reject) => {
      const path = url.pathname + url.search
      const stream = session.request({ ...headers, ':method': method, ':path': path })
      const chunks: Buffer[] = []
      let given: (IncomingHttpHeaders & IncomingHttpStatusHeader) | undefined
      stream.setTimeout(patienceMs, () => stream.destroy(new Error(`${method} ${path} hangs`)))
      stream.once('response', (answer) => {
        given = answer
      })
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      // A refused upload may be answered before it is complete.
      stream.once('error', (error) => given ?? reject(error))
      stream.once('close', () => {
        const bytes = Buffer.concat(chunks)
        if (given === undefined) reject(new Error(`${method} ${path} had no answer`))
        else resolve(toAnswer(given[':status'], given, bytes))
      })
      stream.end(body)
    })
  } finally {
    session.destroy()
  }
}

async function openSession(
  gateway: Gateway,
  { hostname, origin }: URL,
  from: string | undefined,
): Promise<ClientHttp2Session> {
  const socket = await openTls(gateway, hostname, from === undefined ? {} : { from })
  const session = connectHttp2(origin, {
    createConnection: () => socket,
    // Node counts what waits to be sent, in megabytes.
    maxSessionMemory: 1_000,
  })
  session.on('error', () => {})
  return session
}

function askByHttp1({ httpPort: port }: Gateway, { host, pathname, search }: URL): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const place = { host: own, port, path: pathname + search, headers: { host }, agent: false }
    const asked = requestByHttp(place, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject)
      response.on('end', () => {
        resolve(toAnswer(response.statusCode, response.headers, Buffer.concat(chunks)))
      })
    })
    asked.setTimeout(patienceMs, () => asked.destroy(new Error(`${host}${pathname} hangs`)))
    asked.on('error', reject).end()
  })
}

function toAnswer(status: number | undefined, headers: IncomingHttpHeaders, body: Buffer): Answer {
  return { status: status ?? 0, headers, body, text: body.toString('utf8') }
}
