import { once } from 'node:events'
import { createServer } from 'node:http'
import { createClient } from '@sanity/client'
import { expect, it, onTestFinished } from 'vitest'
import { askFilled } from './ask-filled.ts'

const settings = {
  officeSchedule: {
    week: [{ weekdays: ['mon'], from: '09:00', to: '21:00' }],
    answerMinutes: 60,
  },
}

/** What is read from a lake whose documents have this title, and how often the lake is asked. */
async function read(title: string) {
  let asked = 0
  const server = createServer(({ url = '' }, response) => {
    asked += 1
    const query = new URL(url, 'http://lake').searchParams.get('query')
    const answer =
      query === '*'
        ? { result: { title }, syncTags: ['s1:a', 's1:both'] }
        : { result: settings, syncTags: ['s1:settings', 's1:both'] }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not a TCP address')
  const client = createClient({
    projectId: 'p',
    dataset: 'production',
    apiVersion: '2025-02-19',
    apiHost: `http://127.0.0.1:${address.port}`,
    useProjectHostname: false,
    useCdn: false,
  })
  const signal = AbortSignal.timeout(60_000)
  const answer = await askFilled(client, { query: '*', params: {}, now: '', signal })
  return { answer, asked }
}

it('fills a promise in, and the answer becomes stale with the settings too', async () => {
  expect(await read('Ответим за {срок ответа}')).toEqual({
    answer: { result: { title: 'Ответим за час' }, tags: ['s1:a', 's1:both', 's1:settings'] },
    asked: 2,
  })
})

it('asks for no settings where no text names a promise', async () => {
  expect(await read('Ответим сегодня { "a": 1 }')).toEqual({
    answer: { result: { title: 'Ответим сегодня { "a": 1 }' }, tags: ['s1:a', 's1:both'] },
    asked: 1,
  })
})
