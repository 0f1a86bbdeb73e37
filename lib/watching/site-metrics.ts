import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { readingsOf, type Reading } from './readings.ts'
import type { SiteState } from './vitals.ts'

/** The site's figures in Prometheus' text format. No label has a path, an address or a person. */
export type SiteMetrics = {
  contentType: string
  /** The figures of a state, with those of renders and, after `watchProcess`, of the process. */
  text: (state: SiteState) => Promise<string>
  /** Notes how long a render took that has ended. */
  noteRender: (ms: number, result: 'made' | 'failed') => void
  /** All renders so far. */
  renders: Readonly<{ count: number; totalMs: number }>
  /** Starts to measure processor, memory, garbage collection and the delay of the event loop. */
  watchProcess: () => void
}

/** In seconds, from a page that reads little to one that is given up. */
const renderBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export function createSiteMetrics(): SiteMetrics {
  const registry = new Registry()
  const renders = { count: 0, totalMs: 0 }
  const renderTime = new Histogram({
    name: 'butlerspb_render_seconds',
    help: 'Time that Next takes for one page, by what came of it.',
    labelNames: ['result'],
    buckets: renderBuckets,
    registers: [registry],
  })
  return {
    contentType: registry.contentType,
    renders,
    noteRender(ms, result) {
      renders.count += 1
      renders.totalMs += ms
      renderTime.observe({ result }, ms / 1_000)
    },
    watchProcess: () => collectDefaultMetrics({ register: registry }),
    async text(state) {
      // A gauge that was once set keeps its value, also when nobody knows it any more.
      const current = new Registry()
      for (const reading of readingsOf(state)) register(reading, current)
      return `${await registry.metrics()}\n${await current.metrics()}`
    },
  }
}

function register({ name, help, type, samples }: Reading, registry: Registry): void {
  const known = samples.filter(({ value }) => value !== undefined)
  if (known.length === 0) return
  const labelNames = Object.keys(known[0]?.labels ?? {})
  const settings = { name: `butlerspb_${name}`, help, labelNames, registers: [registry] }
  const metric = type === 'counter' ? new Counter(settings) : new Gauge(settings)
  for (const { labels = {}, value = 0 } of known) metric.inc(labels, value)
}
