/** What happens to a stream. */
export type Stream = {
  respond: (status: number, headers: Record<string, string>) => void
  chunk: (text: string) => void
  /** An end before the response is a failure to connect. */
  end: () => void
}

/** Each stream gets a keep-alive every 15 seconds; after sleep a laptop must not wait for TCP. */
const silenceMs = 45_000

export type StreamSocket = {
  /** Returns a function that closes the stream; no handler is called after it. */
  open(path: string, headers: Record<string, string>, stream: Stream): () => void
}

/**
 * One WebSocket for many streams; opened with the first stream, and again after a failure.
 *
 * @param url `ws:` or `wss:` address of the lake's `/streams`
 */
export function createStreamSocket(url: string): StreamSocket {
  let current: StreamSocket | undefined
  return {
    open(path, headers, stream) {
      current ??= connect(url, () => {
        current = undefined
      })
      return current.open(path, headers, stream)
    },
  }
}

/** Ends all streams when the socket fails. */
function connect(url: string, failed: () => void): StreamSocket {
  const socket = new WebSocket(url)
  const streams = new Map<number, Stream>()
  let lastId = 0
  let hasFailed = false
  let silence = setTimeout(fail, silenceMs)

  function fail(): void {
    clearTimeout(silence)
    if (hasFailed) return
    hasFailed = true
    failed()
    socket.close()
    const ended = [...streams.values()]
    streams.clear()
    for (const stream of ended) stream.end()
  }

  const waiting: string[] = []
  function send(message: object): void {
    const text = JSON.stringify(message)
    if (socket.readyState === WebSocket.CONNECTING) waiting.push(text)
    // A closing socket (the page is being left) only logs an error; its end ends the streams.
    else if (socket.readyState === WebSocket.OPEN) socket.send(text)
  }

  socket.addEventListener('open', () => {
    for (const text of waiting) socket.send(text)
  })
  socket.addEventListener('close', fail, { once: true })
  socket.addEventListener('message', ({ data }) => {
    if (hasFailed) return
    clearTimeout(silence)
    silence = setTimeout(fail, silenceMs)
    const message = parseMessage(data)
    if (message !== undefined) receive(message, streams)
  })
  return {
    open(path, headers, stream) {
      lastId += 1
      const id = lastId
      streams.set(id, stream)
      send({ type: 'open', id, path, headers })
      return () => {
        if (streams.delete(id)) send({ type: 'close', id })
      }
    },
  }
}

function receive(message: Message, streams: Map<number, Stream>): void {
  const stream = streams.get(message.id)
  switch (message.type) {
    case 'response':
      stream?.respond(message.status, message.headers)
      break
    case 'chunk':
      stream?.chunk(message.text)
      break
    case 'end':
      streams.delete(message.id)
      stream?.end()
  }
}

type Message =
  | { type: 'response'; id: number; status: number; headers: Record<string, string> }
  | { type: 'chunk'; id: number; text: string }
  | { type: 'end'; id: number }

/** A message of the lake; see "Streams over one socket" in sanity/lake/README.md. */
function parseMessage(data: unknown): Message | undefined {
  const message: unknown = JSON.parse(String(data))
  if (typeof message !== 'object' || message === null) return undefined
  if (!('type' in message) || !('id' in message) || typeof message.id !== 'number') return undefined
  const { id } = message
  if (message.type === 'end') return { type: 'end', id }
  if (message.type === 'chunk' && 'text' in message) {
    return { type: 'chunk', id, text: String(message.text) }
  }
  if (message.type !== 'response' || !('status' in message) || !('headers' in message)) {
    return undefined
  }
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(message.headers ?? {})) headers[name] = String(value)
  return { type: 'response', id, status: Number(message.status), headers }
}
