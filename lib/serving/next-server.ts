import { randomUUID } from 'node:crypto'
import { createServer, get } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { duplexPair } from 'node:stream'
import type { Duplex } from 'node:stream'
import next from 'next'
import { renders } from '#lib/freshness/render.ts'
import type { Render } from '#lib/freshness/render.ts'
import { log } from '#lib/log.ts'

/** What Next made of one of our own requests. */
export type Rendered = {
  status: number
  /** By lower-case name; the values of repeated headers are joined. */
  headers: Record<string, string>
  body: Buffer
  /** Sync tags of everything that the render read. */
  tags: ReadonlySet<string>
  /** Ids of the documents that it read. */
  documents: ReadonlySet<string>
  /** False when a last good copy stood in for an answer of the lake. */
  complete: boolean
}

/** Next in this process. */
export type NextServer = {
  /** Answers a visitor's own request, without another hop. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void>
  /**
   * Renders one of our own addresses; `target` is a normal path with its query. Rejects when Next
   * does not answer in time, or answers too much. Two renders of one path at once would share what
   * they read, so the caller makes one at a time.
   */
  render: (target: string, headers?: Record<string, string>) => Promise<Rendered>
  close(): Promise<void>
}

type Options = {
  /** With hot reload. */
  dev: boolean
  /** The public port, which Next uses only in its messages. */
  port: number
  /** Host name and port under which visitors know the site. */
  host: string
}

const renderHeader = 'x-butlerspb-render'
const limitMs = 30_000
const maxBytes = 16 * 1024 * 1024

/** Starts Next and resolves when it answers. */
export async function startNext({ dev, port, host }: Options): Promise<NextServer> {
  const expected = new Map<string, Render>()
  // Renders are requests over pairs of streams in memory: an answer made for HTTP is the one public
  // interface that Next has, and Node's server takes any stream as a connection.
  const inner = createServer({ maxHeaderSize: 32 * 1024 })
  // Next would add its own handler of upgrades to the server of the first request that it gets.
  const app = next({ dev, hostname: '127.0.0.1', port, httpServer: inner })
  await app.prepare()
  const handle = app.getRequestHandler()
  const upgrade = app.getUpgradeHandler()

  inner.on('request', (request, response) => {
    const id = String(request.headers[renderHeader])
    const render = expected.get(id)
    if (render === undefined) {
      response.writeHead(404).end()
      return
    }
    expected.delete(id)
    delete request.headers[renderHeader]
    renders
      .run(render, () => handle(request, response))
      .catch((error: unknown) => {
        log.error('next.failed', { path: request.url }, error)
        response.destroy()
      })
  })

  return {
    handle: (request, response) => handle(request, response),
    upgrade: (request, socket, head) => upgrade(request, socket, head),
    async render(target, headers = {}) {
      const id = randomUUID()
      const render: Render = { tags: new Set(), documents: new Set(), complete: true }
      expected.set(id, render)
      try {
        const answer = await ask(inner, target, { ...headers, host, [renderHeader]: id })
        return { ...answer, ...render }
      } finally {
        expected.delete(id)
      }
    },
    async close() {
      inner.closeAllConnections()
      await app.close()
    },
  }
}

type Answer = Pick<Rendered, 'status' | 'headers' | 'body'>

function ask(inner: Server, path: string, headers: Record<string, string>): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const signal = AbortSignal.timeout(limitMs)
  const createConnection = () => {
    // Without a limit below `maxBytes`: a response that must wait for the other side to read may
    // never hear of it, for some sizes of chunks.
    const [ours, theirs] = duplexPair({ highWaterMark: maxBytes })
    inner.emit('connection', theirs)
    return ours
  }
  const request = get({ path, headers, signal, createConnection })
  request.on('error', reject)
  request.on('response', (response) => {
    const chunks: Buffer[] = []
    let bytes = 0
    response.on('error', reject)
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      bytes += chunk.length
      if (bytes > maxBytes) request.destroy(new Error(`More than ${maxBytes} bytes`))
    })
    response.on('end', () => {
      const headers = Object.entries(response.headers).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, [value].flat().join(', ')] as const],
      )
      resolve({
        status: response.statusCode ?? 502,
        headers: Object.fromEntries(headers),
        body: Buffer.concat(chunks),
      })
    })
  })
  return promise
}
