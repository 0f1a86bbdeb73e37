import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { createInterface } from 'node:readline'
import type { Answer, Asked } from './exchange.fixture.ts'
import { toCloudLine } from './live-positions.fixture.ts'
import type { Settings } from './settings.fixture.ts'

/** Event streams: live events, and mutations that somebody listens to. */
export type Streams = {
  isStream(asked: Asked): boolean
  /** Listeners that are open now. */
  listeners(): number
  /** Passes on a stream line by line, until it has lived as long as the plan allows. */
  pass(asked: Asked, far: IncomingMessage, response: Answer, headers: OutgoingHttpHeaders): void
}

export function createStreams(settings: Settings): Streams {
  const open = new Set<Answer>()
  return {
    isStream: ({ method, path }) =>
      method === 'GET' && /^\/data\/(?:listen|live\/events)\//.test(path),
    listeners: () => open.size,
    pass({ path }, far, response, headers) {
      const isLive = path.startsWith('/data/live/')
      if (!isLive) open.add(response)
      const end = () => {
        far.destroy()
        response.end()
      }
      const life = settings.rules.planLimits
        ? setTimeout(end, settings.plan.streamLifetimeMs)
        : undefined
      response.once('close', () => {
        clearTimeout(life)
        open.delete(response)
        far.destroy()
      })
      far.once('error', () => response.destroy())
      far.once('close', () => response.end())
      response.writeHead(far.statusCode ?? 502, {
        'content-type': far.headers['content-type'],
        'cache-control': 'no-cache',
        ...headers,
      })
      const isTranslated = isLive && settings.rules.livePositions
      createInterface({ input: far, crlfDelay: Infinity }).on('line', (line) => {
        response.write(`${isTranslated ? toCloudLine(line) : line}\n`)
      })
    },
  }
}
