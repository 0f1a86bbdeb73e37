import { createServer } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it, vi } from 'vitest'
import { createAnswerCounts } from '#lib/watching/answer-counts.ts'
import { createMetricsServer } from '#lib/watching/metrics-server.ts'
import { parseMetrics, valueOf } from '#lib/watching/scrape.fixture.ts'
import { createSiteMetrics } from '#lib/watching/site-metrics.ts'
import { wellState } from '#lib/watching/state.fixture.ts'
import { createLakeProxy } from './lake-proxy.ts'
import { beating, listen, openSiteBefore } from './site-server.fixture.ts'
import type { SiteServerOptions } from './site-server.ts'
import { markFailed } from './watch-answers.ts'

/** A site with the port of its figures; `log` has the lines that it writes. */
async function open(changed: Partial<SiteServerOptions> = {}) {
  const counts = createAnswerCounts()
  const failures: { route: string; requestId: string }[] = []
  const site = await openSiteBefore('http://127.0.0.1:9', {
    watch: {
      count: counts.add,
      onFailure: (route, requestId) => void failures.push({ route, requestId }),
    },
    ...changed,
  })
  const { contentType, text: textOf } = createSiteMetrics()
  const metrics = await listen(
    createMetricsServer({
      contentType,
      text: () => textOf({ ...wellState, work: { ...wellState.work, answers: counts.list() } }),
      onError: () => {},
    }),
  )
  const scrape = async () => {
    const response = await fetch(`${metrics}/metrics`)
    expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    return parseMetrics(await response.text())
  }
  return {
    site,
    metrics,
    failures,
    async countOf(route: string, status: number) {
      const labels = { route, status: String(status) }
      return valueOf(await scrape(), 'butlerspb_http_requests_total', labels) ?? 0
    },
  }
}

/** The parsed lines that are written to the log until the test ends. */
function watchLog(): Record<string, unknown>[] {
  const lines: Record<string, unknown>[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
    lines.push(JSON.parse(String(line)))
    return true
  })
  return lines
}

it('counts real requests by part of the site and status', async () => {
  const { site, countOf } = await open()
  for (let asked = 0; asked < 3; asked += 1) await (await fetch(`${site}/blog/`)).text()
  for (const path of ['/no/', '/desk/', '/api/health/', '/api/nothing/']) {
    await (await fetch(`${site}${path}`)).text()
  }
  await (await fetch(`${site}/old/`, { redirect: 'manual' })).text()
  await (await fetch(`${site}/api/consultations/`, { method: 'POST' })).text()
  await vi.waitFor(async () => expect(await countOf('form', 200)).toBe(1))
  expect(await countOf('page', 200)).toBe(3)
  expect(await countOf('missing', 404)).toBe(1)
  expect(await countOf('desk', 200)).toBe(1)
  expect(await countOf('health', 200)).toBe(1)
  expect(await countOf('refused', 404)).toBe(1)
  expect(await countOf('redirect', 308)).toBe(1)
})

it('counts what is no proper request, and a client that leaves', async () => {
  let asked = 0
  const pages = {
    page: () => {
      asked += 1
      return new Promise<void>(() => {})
    },
    missing: async () => {},
    unavailable: async () => {},
  }
  const { site, countOf, failures } = await open({ pages })
  const port = Number(new URL(site).port)
  const broken = connect(port, '127.0.0.1').end('NONSENSE\r\n\r\n')
  expect(await text(broken)).toMatch(/^HTTP\/1\.1 400 /)
  const leaving = connect(port, '127.0.0.1')
  leaving.write('GET /blog/ HTTP/1.1\r\nhost: a\r\n\r\n')
  await vi.waitFor(() => expect(asked).toBe(1))
  leaving.destroy()
  await vi.waitFor(async () => expect(await countOf('page', 0)).toBe(1))
  expect(await countOf('refused', 400)).toBe(1)
  expect(failures).toEqual([])
})

it('joins an answer that an error has spoilt to its lines in the log and to who is told', async () => {
  const lines = watchLog()
  const { site, failures } = await open({
    pages: {
      page: () => Promise.reject(new Error('broken')),
      missing: async () => {},
      unavailable: async () => {},
    },
  })
  const response = await fetch(`${site}/blog/?secret=1`)
  const requestId = response.headers.get('x-request-id')
  expect([response.status, requestId]).toEqual([503, expect.stringMatching(/^[\da-f-]{36}$/)])
  await vi.waitFor(() => expect(failures).toEqual([{ route: 'page', requestId }]))
  expect(lines).toMatchObject([
    { event: 'request.threw', level: 'error', requestId, area: 'blog' },
    { event: 'request.failed', level: 'error', requestId, route: 'page', status: 503 },
  ])
  expect(JSON.stringify(lines)).not.toContain('secret')
})

it.each([
  ['what Next answers with 500', '/api/on-site/', 'GET', 'api'],
  ['a form that could not be stored', '/api/consultations/', 'POST', 'form'],
  ['a lake that is away', '/lake/v1/ping', 'GET', 'lake'],
])('tells of %s', async (_what, path, method, route) => {
  watchLog()
  const { site, failures } = await open({
    next: {
      handle: async (_request, response) => void response.writeHead(500).end(),
      upgrade: () => Promise.reject(new Error('No upgrade')),
    },
    form: {
      post: async (_request, response) => void response.writeHead(503).end(),
      hiddenFields: () => {},
    },
    lake: createLakeProxy({ lakeUrl: 'http://127.0.0.1:9', assetsUrl: '', pulse: beating }),
  })
  const response = await fetch(`${site}${path}`, { method })
  const requestId = response.headers.get('x-request-id')
  await vi.waitFor(() => expect(failures).toEqual([{ route, requestId }]))
})

it.each([
  ['a site that starts', '/blog/', { index: () => undefined }],
  ['too many requests at once', '/api/on-site/', { places: { take: () => undefined } }],
  [
    'a site that is not well',
    '/api/health/',
    { health: async (response) => void response.writeHead(503).end() },
  ],
] satisfies [string, string, Partial<SiteServerOptions>][])(
  'tells nobody of the 503 of %s',
  async (_what, path, changed) => {
    const { site, failures } = await open(changed)
    const response = await fetch(`${site}${path}`)
    expect([response.status, response.headers.get('x-request-id')]).toEqual([503, null])
    await (await fetch(`${site}/no/`)).text()
    expect(failures).toEqual([])
  },
)

it('hands Next the id under which an error is logged, whatever the visitor sends', async () => {
  watchLog()
  const { site } = await open({
    next: {
      handle: async ({ headers }, response) =>
        void response.writeHead(500).end(headers['x-request-id']),
      upgrade: () => Promise.reject(new Error('No upgrade')),
    },
  })
  const headers = { 'x-request-id': 'forged' }
  const response = await fetch(`${site}/api/on-site/`, { headers })
  expect(await response.text()).toBe(response.headers.get('x-request-id'))
})

it('gives a failed answer one id, also when its headers have been sent', async () => {
  const ids: string[] = []
  const url = await listen(
    createServer((_request, response) => {
      response.write('a')
      ids.push(markFailed(response), markFailed(response))
      response.end()
    }),
  )
  expect((await fetch(url)).headers.get('x-request-id')).toBe(null)
  expect(new Set(ids).size).toBe(1)
})

it('answers nothing but the figures on their port', async () => {
  const { metrics } = await open()
  for (const path of ['/', '/metrics/', '/blog/']) {
    expect((await fetch(`${metrics}${path}`)).status).toBe(404)
  }
  expect((await fetch(`${metrics}/metrics`, { method: 'POST' })).status).toBe(404)
  expect(await (await fetch(`${metrics}/metrics`, { method: 'HEAD' })).text()).toBe('')
})
