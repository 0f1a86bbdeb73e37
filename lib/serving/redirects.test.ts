import { createServer } from 'node:http'
import { expect, it, onTestFinished, vi } from 'vitest'
import { loadRedirects, openRedirects } from './redirects.ts'
import { listen } from './site-server.fixture.ts'

const open = (load: () => Promise<unknown>) => {
  const redirects = openRedirects(load, 'https://butler.example')
  onTestFinished(() => redirects.close())
  return redirects
}

const to = (target: string) => [{ from: '/old/', to: target, permanent: true }]

it('uses the newest list, and the last good one while the lake is down', async () => {
  const lists = [to('/a/'), to('/b/')]
  const redirects = open(async () => {
    const list = lists.shift()
    if (list === undefined) throw new Error('no lake')
    return list
  })
  expect(redirects.find('/old/')).toBeUndefined()
  for (const location of ['/a/', '/b/', '/b/']) {
    await redirects.refresh()
    expect(redirects.find('/old/')).toEqual({ location, status: 308 })
  }
})

it('keeps its list when the answer is something else', async () => {
  const answers: unknown[] = [to('/a/'), { message: 'not a list' }]
  const redirects = open(async () => answers.shift())
  await redirects.refresh()
  await redirects.refresh()
  expect(redirects.find('/old/')?.location).toBe('/a/')
})

it('ignores an answer that arrives after a newer one', async () => {
  const waiting: ((list: unknown) => void)[] = []
  const redirects = open(() => new Promise((resolve) => waiting.push(resolve)))
  const both = Promise.all([redirects.refresh(), redirects.refresh()])
  waiting[1]?.(to('/new/'))
  waiting[0]?.(to('/old-news/'))
  await both
  expect(redirects.find('/old/')?.location).toBe('/new/')
})

it('loads the list again every minute until it is closed', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let loads = 0
  const redirects = openRedirects(async () => {
    loads += 1
    return []
  }, 'https://butler.example')
  await vi.advanceTimersByTimeAsync(59_999)
  expect(loads).toBe(0)
  await vi.advanceTimersByTimeAsync(60_001)
  expect(loads).toBe(2)
  redirects.close()
  await vi.advanceTimersByTimeAsync(600_000)
  expect(loads).toBe(2)
})

it('reads the list from Next, and takes no refusal for one', async () => {
  const answers = [200, 503]
  const next = await listen(
    createServer(({ url }, response) => {
      response.writeHead(answers.shift() ?? 500, { 'content-type': 'application/json' })
      response.end(JSON.stringify([url]))
    }),
  )
  expect(await loadRedirects(next)).toEqual(['/api/redirects/'])
  await expect(loadRedirects(next)).rejects.toThrow('HTTP 503')
})
