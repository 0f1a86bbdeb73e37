import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { portOf } from './ports.fixture.ts'

/** What becomes of every answer of the lake, event streams apart. */
export type LakeFault =
  /** The connection is closed without an answer. */
  | 'refused'
  /** No answer, the connection stays open. */
  | 'silent'
  /** 503 with a JSON body. */
  | 'unavailable'
  /** The connection breaks in the middle of the body. */
  | 'cut'
  /** Half the JSON in a complete HTTP answer. */
  | 'truncated'
  /** 200 with the body `null`. */
  | 'null'
  /** 200 with a result that is null. */
  | 'no result'

/** The only way from the site to the lake: an HTTP proxy that can break in many ways. */
export type LakeLine = {
  url: string
  setFault(fault: LakeFault | undefined): void
  /** While false, there is no stream of live events: 404. */
  allowStreams(allowed: boolean): void
  cutStreams(): void
  /** Holds back what the streams carry until the returned function is called. */
  holdStreams(): () => void
  /**
   * Holds back the lake's next answer to a query that has `text` in it. `reached` resolves when the
   * lake has answered.
   */
  holdAnswer(text: string): { reached: Promise<void>; release: () => void }
  /** Queries since the last call, and the most that ran at once. */
  countQueries(): { queries: number; atOnce: number }
  close(): Promise<void>
}

type Hold = { text: string; reached: () => void; released: Promise<void> }

export async function openLakeLine(lakePort: number): Promise<LakeLine> {
  const streams = new Set<ServerResponse>()
  const holds = new Set<Hold>()
  let fault: LakeFault | undefined
  let streamsAllowed = true
  let streamsHeld: Promise<void> | undefined
  let [queries, running, atOnce] = [0, 0, 0]

  const server = createServer((near, answer) => {
    const stream = near.url?.includes('/data/live/events/') === true
    const work = stream ? forwardStream(near, answer) : forward(near, answer)
    // The lake is away: so is the line.
    work.catch(() => answer.destroy())
  })

  async function forward(near: IncomingMessage, answer: ServerResponse): Promise<void> {
    const body = await buffer(near)
    const query = near.url?.includes('/data/query/') === true
    const asked = decodeURIComponent(`${near.url} ${body.toString('utf8')}`)
    if (query) {
      queries += 1
      running += 1
      atOnce = Math.max(atOnce, running)
      answer.once('close', () => {
        running -= 1
      })
    }
    if (fault === 'silent') return
    if (fault === 'refused') throw new Error('refused')
    const far = await send(near, lakePort, body)
    const bytes = await buffer(far)
    const hold = query ? [...holds].find(({ text }) => asked.includes(text)) : undefined
    if (hold !== undefined) {
      holds.delete(hold)
      hold.reached()
      await hold.released
    }
    spoil(fault, far, bytes, answer)
  }

  async function forwardStream(near: IncomingMessage, answer: ServerResponse): Promise<void> {
    if (!streamsAllowed) {
      answer.writeHead(404, { 'content-type': 'application/json' }).end('{}')
      return
    }
    const far = await send(near, lakePort, Buffer.alloc(0))
    streams.add(answer)
    answer.once('close', () => {
      streams.delete(answer)
      far.destroy()
    })
    far.once('close', () => answer.destroy())
    answer.writeHead(far.statusCode ?? 502, far.headers)
    answer.flushHeaders()
    for await (const chunk of far) {
      await streamsHeld
      answer.write(chunk)
    }
    answer.end()
  }

  const cutStreams = () => {
    for (const stream of streams) stream.destroy()
  }
  const port = await portOf(server)
  return {
    url: `http://127.0.0.1:${port}`,
    setFault: (next) => {
      fault = next
    },
    allowStreams(allowed) {
      streamsAllowed = allowed
      if (!allowed) cutStreams()
    },
    cutStreams,
    holdStreams() {
      const { promise, resolve } = Promise.withResolvers<void>()
      streamsHeld = promise
      return resolve
    },
    holdAnswer(text) {
      const reached = Promise.withResolvers<void>()
      const released = Promise.withResolvers<void>()
      holds.add({ text, reached: reached.resolve, released: released.promise })
      return { reached: reached.promise, release: released.resolve }
    },
    countQueries() {
      const counted = { queries, atOnce }
      queries = 0
      atOnce = running
      return counted
    },
    async close() {
      const closed = once(server.close(), 'close')
      server.closeAllConnections()
      await closed
    },
  }
}

function send(near: IncomingMessage, port: number, body: Buffer): Promise<IncomingMessage> {
  const { url: path, method, headers } = near
  return new Promise((resolve, reject) => {
    const far = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, resolve)
    far.once('error', reject)
    near.once('close', () => near.destroyed && !near.complete && far.destroy())
    far.end(body)
  })
}

function spoil(
  fault: LakeFault | undefined,
  far: IncomingMessage,
  bytes: Buffer,
  answer: ServerResponse,
): void {
  const { 'transfer-encoding': _encoding, connection: _connection, ...headers } = far.headers
  const status = far.statusCode ?? 502
  const json = { 'content-type': 'application/json' }
  const half = bytes.subarray(0, Math.floor(bytes.length / 2))
  if (fault === 'cut') {
    answer.writeHead(status, { ...headers, 'content-length': bytes.length })
    answer.write(half, () => answer.destroy())
  } else if (fault === 'truncated') {
    answer.writeHead(status, { ...headers, 'content-length': half.length }).end(half)
  } else if (fault === 'unavailable') {
    answer.writeHead(503, json).end('{"statusCode":503,"error":"Service Unavailable"}')
  } else if (fault === 'null') {
    answer.writeHead(200, json).end('null')
  } else if (fault === 'no result') {
    answer.writeHead(200, json).end('{"query":"","result":null,"ms":1}')
  } else {
    answer.writeHead(status, { ...headers, 'content-length': bytes.length }).end(bytes)
  }
}
