import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createEventStream, type EventStreamOptions } from './event-stream.ts'

const quiet: EventStreamOptions = {
  signal: new AbortController().signal,
  isAllowed: () => true,
  onRoom: () => {},
  onClose: () => {},
}

describe('an event stream', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it('sends a heartbeat every fifteen seconds', async () => {
    const stream = createEventStream(quiet)
    const text = stream.response.text()
    vi.advanceTimersByTime(31_000)
    stream.end()
    expect(await text).toBe(':\n\n:\n\n')
  })

  it('ends at the next heartbeat after its token became invalid', async () => {
    let allowed = true
    const stream = createEventStream({ ...quiet, isAllowed: () => allowed })
    const text = stream.response.text()
    vi.advanceTimersByTime(16_000)
    allowed = false
    vi.advanceTimersByTime(15_000)
    expect(await text).toBe(':\n\n')
  })

  it('sends quick successive events in order, all of them before the end', async () => {
    const stream = createEventStream(quiet)
    const text = stream.response.text()
    for (const id of ['1', '2', '3']) stream.send([{ name: 'x', id, data: '{}' }])
    stream.send([{ data: '"last"' }])
    stream.end()
    const events = ['1', '2', '3'].map((id) => `id: ${id}\nevent: x\ndata: {}\n\n`)
    expect(await text).toBe(`${events.join('')}data: "last"\n\n`)
  })

  it('calls back once when it is closed, by either side', async () => {
    const aborted = new AbortController()
    let closed = 0
    const onClose = () => {
      closed += 1
    }
    const stream = createEventStream({ ...quiet, signal: aborted.signal, onClose })
    aborted.abort()
    stream.end()
    await stream.response.body?.cancel()
    expect(closed).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})
