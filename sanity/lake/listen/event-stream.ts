import { createWriteBatcher } from './write-batcher.ts'

export type StreamEvent = {
  /** Undefined for an unnamed event, which clients call `message`. */
  name?: string
  /** Sent back by the client as `Last-Event-ID` when it reconnects. */
  id?: string | undefined
  /** One line of JSON. */
  data: string
  /** Sent at once, even if another event has just been sent. */
  isUrgent?: boolean
}

export type EventStream = {
  response: Response
  /** Sends the events together; disconnects a reader that is too far behind. */
  send(events: readonly StreamEvent[]): void
  /** True while an event can be sent without waiting. */
  hasRoom(): boolean
  /** Ends the response; the client reconnects after its own pause. */
  end(): void
}

export type EventStreamOptions = {
  /** The request's signal, aborted when the client disconnects. */
  signal: AbortSignal
  /** Called at the start and whenever the buffer has room again. */
  onRoom: (stream: EventStream) => void
  /** Called once when the stream ends, on either side. */
  onClose: () => void
  /** Checked at each heartbeat; the stream ends when the token is no longer valid. */
  isAllowed: () => boolean
}

/** Bytes. A reader further behind is disconnected and can resume; this bounds memory. */
const largestBuffer = 1024 * 1024

/** Proxies close connections that are silent for a minute; Sanity's clients expect a sign sooner. */
const heartbeatMs = 15_000

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-store, no-transform',
  // nginx would buffer events.
  'x-accel-buffering': 'no',
}

/** Many streams send the same event, so it is encoded once. */
const frames = new WeakMap<StreamEvent, Uint8Array<ArrayBuffer>>()
const encoder = new TextEncoder()
const heartbeat = encoder.encode(':\n\n')

/** Server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export function createEventStream(options: EventStreamOptions): EventStream {
  let controller: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>> | undefined
  const batches = createWriteBatcher((batch) => controller?.enqueue(batch))
  const body = new ReadableStream(
    {
      start(started: ReadableStreamDefaultController<Uint8Array<ArrayBuffer>>) {
        controller = started
      },
      pull: () => options.onRoom(stream),
      cancel: () => void close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: largestBuffer }),
  )
  const timer = setInterval(() => {
    if (options.isAllowed()) write([heartbeat])
    else end()
  }, heartbeatMs)
  const abort = () => end()
  options.signal.addEventListener('abort', abort)

  /** Returns what was open, once. */
  function close() {
    const closing = controller
    if (closing === undefined) return undefined
    controller = undefined
    clearInterval(timer)
    options.signal.removeEventListener('abort', abort)
    options.onClose()
    return closing
  }

  function end(): void {
    batches.flush()
    close()?.close()
  }

  function hasRoom(): boolean {
    return (controller?.desiredSize ?? 0) > batches.size()
  }

  function write(parts: readonly Uint8Array[]): void {
    if (controller === undefined || parts.length === 0) return
    // A single event may be larger than the buffer: a document may have 32 MB.
    if (hasRoom()) batches.add(parts)
    else close()?.error(new DOMException('The reader is too slow', 'AbortError'))
  }

  const stream: EventStream = {
    response: new Response(body, { headers }),
    send(events) {
      write(events.map(toFrame))
      if (events.some(({ isUrgent }) => isUrgent)) batches.flush()
    },
    hasRoom,
    end,
  }
  return stream
}

function toFrame(event: StreamEvent): Uint8Array<ArrayBuffer> {
  const { name, id, data } = event
  const idLine = id === undefined ? '' : `id: ${id}\n`
  const nameLine = name === undefined ? '' : `event: ${name}\n`
  const frame = frames.get(event) ?? encoder.encode(`${idLine}${nameLine}data: ${data}\n\n`)
  frames.set(event, frame)
  return frame
}
