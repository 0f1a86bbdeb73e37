import { createServer } from 'node:http'
import { expect, it } from 'vitest'
import { createErrorPages } from './error-pages.ts'
import { listen } from './site-server.fixture.ts'

/** A fake Next that records request paths and fails the first `failures` requests. */
async function openNext({ failures = 0 } = {}) {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const status = url === '/_not-found/' ? 404 : 200
    response.writeHead(asked.length <= failures ? 500 : status).end(`page of ${url}`)
  })
  return { errorPages: createErrorPages(await listen(server)), asked }
}

it('fetches the 404 page and the 500 page once each', async () => {
  const { errorPages, asked } = await openNext()
  const pages = await Promise.all([errorPages(404), errorPages(500), errorPages(404)])
  expect([...pages, await errorPages(500)]).toEqual([
    'page of /_not-found/',
    'page of /unavailable/',
    'page of /_not-found/',
    'page of /unavailable/',
  ])
  expect(asked.toSorted()).toEqual(['/_not-found/', '/unavailable/'])
})

it('fetches a page again after a failure', async () => {
  const { errorPages } = await openNext({ failures: 1 })
  await expect(errorPages(404)).rejects.toThrow('HTTP 500')
  expect(await errorPages(404)).toBe('page of /_not-found/')
})
