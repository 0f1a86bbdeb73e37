import { expect, it } from 'vitest'
import { hasPromtool, runPromtool } from './promtool.fixture.ts'
import { routeClasses } from './route-class.ts'
import { parseMetrics, valueOf } from './scrape.fixture.ts'
import { createSiteMetrics } from './site-metrics.ts'
import { wellState } from './state.fixture.ts'

const textOf = (change: Partial<typeof wellState> = {}) =>
  createSiteMetrics().text({ ...wellState, ...change })

it('tells the figures of the state in seconds and bytes', async () => {
  const samples = parseMetrics(await textOf())
  const read = (name: string, labels?: Record<string, string>) =>
    valueOf(samples, `butlerspb_${name}`, labels)
  expect(read('serving')).toBe(1)
  expect(read('build_info', { version: '0.1.0', id: 'abc' })).toBe(1)
  expect(read('event_stream', { state: 'connected' })).toBe(1)
  expect(read('event_stream', { state: 'away' })).toBe(0)
  expect(read('last_event_timestamp_seconds')).toBe(Date.parse('2026-11-29T11:00:00Z') / 1_000)
  expect(read('last_backup_timestamp_seconds')).toBe(Date.parse('2026-11-29T03:17:00Z') / 1_000)
  expect(read('data_dir_free_bytes')).toBe(40e9)
  expect(read('http_requests_total', { route: 'page', status: '304' })).toBe(8)
  expect(read('page_cache_lookups_total', { result: 'hit' })).toBe(95)
  expect(read('requests', { status: 'closed' })).toBe(5)
  expect(read('outbox_oldest_seconds', { channel: 'email' })).toBe(4)
  expect(read('route_failing', { route: 'form' })).toBe(0)
})

it('has no value for what nobody knows now, and has it again when somebody does', async () => {
  const metrics = createSiteMetrics()
  const without = { ...wellState, office: undefined, failing: undefined, disk: undefined }
  const names = async (state: typeof wellState) =>
    new Set(parseMetrics(await metrics.text(state)).map(({ name }) => name))
  expect(await names(wellState)).toContain('butlerspb_requests_overdue')
  const known = await names(without)
  for (const name of ['requests_overdue', 'outbox_dead', 'route_failing', 'data_dir_free_bytes']) {
    expect(known).not.toContain(`butlerspb_${name}`)
  }
  expect(valueOf(parseMetrics(await metrics.text(without)), 'butlerspb_database_up')).toBe(0)
  expect(await names(wellState)).toContain('butlerspb_requests_overdue')
})

it('counts renders by their time', async () => {
  const metrics = createSiteMetrics()
  metrics.noteRender(40, 'made')
  metrics.noteRender(700, 'failed')
  const samples = parseMetrics(await metrics.text(wellState))
  const bucket = (le: string, result: string) =>
    valueOf(samples, 'butlerspb_render_seconds_bucket', { le, result })
  expect([bucket('0.025', 'made'), bucket('0.05', 'made')]).toEqual([0, 1])
  expect([bucket('0.5', 'failed'), bucket('1', 'failed')]).toEqual([0, 1])
  expect(metrics.renders).toEqual({ count: 2, totalMs: 740 })
})

it('measures processor, memory and the event loop once it is asked to', async () => {
  const metrics = createSiteMetrics()
  const before = await metrics.text(wellState)
  metrics.watchProcess()
  const samples = parseMetrics(await metrics.text(wellState))
  expect(before).not.toContain('process_')
  expect(valueOf(samples, 'process_cpu_seconds_total')).toBeGreaterThan(0)
  expect(valueOf(samples, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
  expect(valueOf(samples, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
})

it('has labels of few values, which say nothing of a visitor', async () => {
  const labels = parseMetrics(await textOf()).flatMap((one) => Object.entries(one.labels))
  const allowed: Record<string, (value: string) => boolean> = {
    route: (value) => routeClasses.some((route) => route === value),
    status: (value) => /^(?:\d{1,3}|new|active|waiting|closed|spam|quarantine)$/.test(value),
    state: (value) => ['connected', 'polling', 'away'].includes(value),
    channel: (value) => /^[a-z]+$/.test(value),
    result: (value) => /^[a-z]+$/.test(value),
    version: () => true,
    id: () => true,
  }
  expect(labels.filter(([name, value]) => allowed[name]?.(value) !== true)).toEqual([])
  expect(labels.length).toBeGreaterThan(30)
})

it.skipIf(!hasPromtool())('is what Prometheus reads, by its own checker', async () => {
  const metrics = createSiteMetrics()
  metrics.noteRender(40, 'made')
  const text = await metrics.text(wellState)
  expect(runPromtool(['check', 'metrics'], text)).toBe('')
  expect(() => runPromtool(['check', 'metrics'], text.replace(' gauge', ' gouge'))).toThrow(
    /unknown metric type/,
  )
})
