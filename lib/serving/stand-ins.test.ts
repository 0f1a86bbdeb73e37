import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { createStandIns } from './stand-ins.ts'

/** A Next that notes what it is asked for, and fails as often as it is told to. */
async function openNext({ failures = 0 } = {}) {
  const asked: string[] = []
  const server = createServer(({ url = '' }, response) => {
    asked.push(url)
    const status = url === '/_not-found/' ? 404 : 200
    response.writeHead(asked.length <= failures ? 500 : status).end(`page of ${url}`)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  return { standIns: createStandIns(`http://127.0.0.1:${address.port}`), asked }
}

it('has one page for what is missing and one for what fails, and asks for each once', async () => {
  const { standIns, asked } = await openNext()
  const pages = await Promise.all([standIns(404), standIns(500), standIns(404)])
  expect([...pages, await standIns(500)]).toEqual([
    'page of /_not-found/',
    'page of /unavailable/',
    'page of /_not-found/',
    'page of /unavailable/',
  ])
  expect(asked.toSorted()).toEqual(['/_not-found/', '/unavailable/'])
})

it('asks again after it got none', async () => {
  const { standIns } = await openNext({ failures: 1 })
  await expect(standIns(404)).rejects.toThrow('HTTP 500')
  expect(await standIns(404)).toBe('page of /_not-found/')
})
