import { onTestFinished } from 'vitest'

export type LiveFrame = { name: string; id: string; tags: string[] }

type Options = { lastEventId?: string | undefined; onFrame?: (frame: LiveFrame) => void }

/** Reads live events without the client of Sanity, which hides ids, until the test or stream ends. */
export function readLive(url: string, { lastEventId, onFrame }: Options = {}): LiveFrame[] {
  const frames: LiveFrame[] = []
  const controller = new AbortController()
  onTestFinished(() => controller.abort())
  const headers = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }

  async function read(): Promise<void> {
    const { signal } = controller
    const address = `${url}/v2025-02-19/data/live/events/production`
    const response = await fetch(address, { headers, signal })
    const decoder = new TextDecoder()
    let rest = ''
    for await (const chunk of response.body ?? []) {
      const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n\n')
      rest = parts.pop() ?? ''
      for (const part of parts.filter((each) => each !== ':')) {
        const frame = toFrame(part)
        frames.push(frame)
        onFrame?.(frame)
      }
    }
  }
  // The lake is killed in the middle of it, or the test has ended.
  read().catch(() => {})
  return frames
}

function toFrame(text: string): LiveFrame {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? ''
  const data: unknown = JSON.parse(field('data'))
  const tags = typeof data === 'object' && data !== null && 'tags' in data ? data.tags : []
  return {
    name: field('event') === '' ? 'message' : field('event'),
    id: field('id'),
    tags: Array.isArray(tags) ? tags.map(String) : [],
  }
}
