import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createAddressIndex } from './addresses/address-index.ts'
import { encode } from './finish/compress.ts'
import { gate } from './gate.ts'
import type { Rendered } from './next-server.ts'
import { createPageAnswers } from './page-answers.ts'
import { finishHere } from './pages/finisher.fixture.ts'
import type { Found } from './pages/page.ts'
import { listen } from './site-server.fixture.ts'

const index = createAddressIndex(
  {
    pages: [{ href: '/blog/remont/', title: 'Ремонт', hasTwin: false }],
    redirects: [],
    blogPages: 1,
  },
  { siteUrl: 'https://butler.example', files: [], gone: ['/blog/byvshaya/'] },
)

const html = (text: string) => `<!DOCTYPE html><html><body><p>${text}</p></body></html>`
const errorPage = (text: string) => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: Buffer.from(`${html(text)}<p data-nearest-page="" hidden=""></p>`),
  encoded: undefined,
})

type World = {
  found?: Found | { kind: 'unavailable' }
  patience?: () => AbortSignal
  lakeHangs?: boolean
  render?: (target: string, headers?: Record<string, string>) => Promise<Rendered>
}

const rendered = (text: string, status = 200): Rendered => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 's-maxage=9' },
  body: Buffer.from(html(text)),
  tags: new Set(),
  documents: new Set(),
  complete: true,
})

async function open({
  found,
  render = async (target) => rendered(target),
  patience,
  lakeHangs = false,
}: World) {
  const answers = createPageAnswers({
    pulse: {
      watch(_limitMs, onAway) {
        if (lakeHangs) onAway()
        return () => {}
      },
    },
    cache: found && { get: async () => found },
    render,
    finish: finishHere,
    errorPages: {
      missing: errorPage('missing'),
      missingAtDesk: errorPage('missing at the desk'),
      unavailable: errorPage('unavailable'),
      forbidden: errorPage('forbidden'),
    },
    index: () => index,
    ...(patience && { patience }),
  })
  const url = await listen(
    createServer((request, response) => {
      const target = gate(request.method ?? '', request.url ?? '', {
        embedded: true,
        dev: false,
        index,
        seesDrafts: () => false,
      })
      void (target.kind === 'page'
        ? answers.page(target, request, response)
        : answers.missing(request.url ?? '', request, response))
    }),
  )
  const ask = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, { headers, redirect: 'manual' })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  return { ask }
}

it('nobody waits for a render that waits for a lake that hangs', async () => {
  const { ask } = await open({ lakeHangs: true, render: () => new Promise(() => {}) })
  expect(await ask('/search/')).toMatchObject({ status: 503 })
})

it('a kept page is sent as it is', async () => {
  const encoded = await encode(Buffer.from('kept'), { type: 'text/plain', effort: 'quick' })
  const page = { headers: { 'x-own': '1' }, encoded, source: 'kept', tags: [], documents: [] }
  const { ask } = await open({ found: { kind: 'page', page } })
  const { status, headers, text } = await ask('/blog/remont/')
  expect([status, text, headers.get('x-own')]).toEqual([200, 'kept', '1'])
})

it('a page that is missing after all gets the 404 page', async () => {
  const { ask } = await open({ found: { kind: 'missing' } })
  expect((await ask('/blog/remont/')).status).toBe(404)
})

it('what cannot be shown now is a whole page with Retry-After', async () => {
  const { ask } = await open({ found: { kind: 'unavailable' } })
  const { status, headers, text } = await ask('/blog/remont/')
  expect([status, headers.get('retry-after')]).toEqual([503, '5'])
  expect(text).toContain('<p>unavailable</p>')
})

describe('the 404 page', () => {
  it.each(['br', 'gzip', 'identity'])('is whole and kept nowhere, in %s', async (encoding) => {
    const { ask } = await open({})
    const { status, headers, text } = await ask('/x/', { 'accept-encoding': encoding })
    expect(status).toBe(404)
    expect(text).toContain('<p>missing</p>')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('etag')).toBeNull()
  })

  it.each(['/blog/byvshaya/', '/blog/byvshaya/index.md', '/blog/byvshaya/cover.png'])(
    'is sent with 410 for %s, which a page has left',
    async (path) => {
      const { status, headers, text } = await (await open({})).ask(path)
      expect([status, text]).toEqual([410, expect.stringContaining('<p>missing</p>')])
      expect(headers.get('cache-control')).toContain('no-store')
    },
  )

  it('names the nearest page', async () => {
    const { ask } = await open({})
    expect((await ask('/blog/remomt/')).text).toContain('href="/blog/remont/">Ремонт</a>')
  })
})

describe('a page that is made for its request', () => {
  it('sees its own parameters and cookies, and no others, and is kept nowhere', async () => {
    const render = async (target: string, headers: Record<string, string> = {}) =>
      rendered(JSON.stringify({ target, headers }))
    const { ask } = await open({ found: { kind: 'unavailable' }, render })
    const headers = { cookie: 'a=b; consultation_draft=c', rsc: '1', 'x-own': '1' }
    const search = await ask('/search/?q=a&b=c', headers)
    expect(search.text).toContain('{"target":"/search/?q=a","headers":{}}')
    expect(search.headers.get('cache-control')).toContain('no-store')
    expect((await ask('/consultation/retry/?q=a', headers)).text).toContain(
      '{"target":"/consultation/retry/","headers":{"cookie":"consultation_draft=c"}}',
    )
  })

  it('may lead elsewhere, or be closed to who asks', async () => {
    const elsewhere = { ...rendered('', 307), headers: { location: '/desk/sign-in/' } }
    const { ask } = await open({ render: async () => elsewhere })
    const { status, headers } = await ask('/desk/')
    expect([status, headers.get('location')]).toEqual([303, '/desk/sign-in/'])
    expect(headers.get('cache-control')).toContain('no-store')
    const closed = await open({ render: async () => rendered('', 403) })
    const refused = await closed.ask('/desk/requests/1/erase/')
    expect(refused.status).toBe(403)
    expect(refused.text).toContain('<p>forbidden</p>')
  })

  it('is the 404 page of the desk if the desk has no such request or address', async () => {
    const { ask } = await open({ render: async () => rendered('', 404) })
    for (const path of ['/desk/requests/999/', '/desk/no-such-page/']) {
      const { status, text } = await ask(path)
      expect([status, text]).toEqual([404, expect.stringContaining('<p>missing at the desk</p>')])
    }
  })

  it('is a 503 when its render fails', async () => {
    const { ask } = await open({ render: () => Promise.reject(new Error('No lake')) })
    expect((await ask('/search/')).status).toBe(503)
    const broken = await open({ render: async () => rendered('broken', 500) })
    expect((await broken.ask('/search/')).status).toBe(503)
  })

  it('is refused when too many wait, and no more than four are rendered at once', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const world = { running: 0, most: 0 }
    const { ask } = await open({
      async render(target) {
        world.running += 1
        world.most = Math.max(world.most, world.running)
        await promise
        world.running -= 1
        return rendered(target)
      },
    })
    let refused = 0
    const asked = Array.from({ length: 80 }, async () => {
      const { status } = await ask('/search/')
      if (status === 503) refused += 1
      // All others have found a place.
      if (refused === 16) resolve()
      return status
    })
    const statuses = await Promise.all(asked)
    expect(statuses.filter((status) => status === 200).length).toBe(64)
    expect(world.most).toBe(4)
  })

  it('is a 503 when its turn does not come in time, and is not rendered later', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const impatience = new AbortController()
    let renders = 0
    const { ask } = await open({
      patience: () => impatience.signal,
      async render(target) {
        renders += 1
        await promise
        return rendered(target)
      },
    })
    const asked = Array.from({ length: 5 }, () => ask('/search/'))
    await expect.poll(() => renders).toBe(4)
    impatience.abort()
    const late = await Promise.race(asked)
    expect([late.status, late.headers.get('retry-after')]).toEqual([503, '5'])
    resolve()
    const answers = await Promise.all(asked)
    expect(renders).toBe(4)
    // Failures have a number in the log; that nobody had time for a page is none.
    const failures = answers.filter(({ headers }) => headers.has('x-request-id'))
    expect([answers.map(({ status }) => status), failures.length]).toEqual([Array(5).fill(503), 4])
  })
})
