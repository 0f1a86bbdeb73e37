import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createClient } from '@sanity/client'
import { expect, it, onTestFinished } from 'vitest'
import { askLake } from './ask-lake.ts'

const noon = '2026-11-22T12:00:00.000Z'

/** What `askLake` makes of the answer of a content API. */
async function ask(
  answer: (response: ServerResponse, request: IncomingMessage) => void,
  { query = '*', signal = AbortSignal.timeout(60_000) } = {},
) {
  const server = createServer((request, response) => answer(response, request))
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
    maxRetries: 0,
  })
  return askLake(client, { query, params: { slug: 'a' }, now: noon, signal })
}

const json =
  (body: string, status = 200) =>
  (response: ServerResponse) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(body)

it.each([
  ['a document', '{"result":{"a":1},"syncTags":["s1:a"]}', { result: { a: 1 }, tags: ['s1:a'] }],
  ['nothing found', '{"result":null,"syncTags":["s1:a"]}', { result: null, tags: ['s1:a'] }],
  ['what depends on nothing', '{"result":2,"syncTags":[]}', { result: 2, tags: [] }],
])('takes %s with its tags', async (_what, body, answer) => {
  expect(await ask(json(body))).toEqual(answer)
})

it.each([
  ['*[publishedAt <= $now]', `"${noon}"`, ['s1:a', 'clock']],
  ['*[slug == $slug]', null, ['s1:a']],
])('asks %s with the time %s', async (query, time, tags) => {
  let params = new URLSearchParams()
  const answer = await ask(
    (response, { url = '' }) => {
      params = new URL(url, 'http://lake').searchParams
      json('{"result":1,"syncTags":["s1:a"]}')(response)
    },
    { query },
  )
  expect([params.get('$now'), params.get('$slug')]).toEqual([time, '"a"'])
  expect(answer.tags).toEqual(tags)
})

it.each([
  ['an error', json('{"result":[],"syncTags":[]}', 503), 'HTTP 503'],
  ['an error as text', (response: ServerResponse) => response.writeHead(500).end('down'), '500'],
  ['null', json('null'), 'no result'],
  ['a list', json('[]'), 'no result'],
  ['a text', json('"result"'), 'no result'],
  ['no result', json('{"syncTags":[]}'), 'no result'],
  ['no sync tags', json('{"result":1}'), 'no sync tags'],
  ['sync tags that are no list', json('{"result":1,"syncTags":"s1:a"}'), 'no sync tags'],
  ['half of the JSON', json('{"result":[1,2,3],"sync'), 'no result'],
  ['nothing', json(''), 'no result'],
  ['a page of a proxy', (response: ServerResponse) => response.end('<p>Wait</p>'), 'no result'],
  [
    'less than it promised',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      response.write('{"result":1,"syncTags":[]}')
      setImmediate(() => response.destroy())
    },
    'terminated',
  ],
  ['a closed connection', (response: ServerResponse) => response.destroy(), 'fetch failed'],
])('throws when the answer is %s', async (_what, answer, reason) => {
  await expect(ask(answer)).rejects.toThrow(reason)
})

it('throws when the time is up', async () => {
  const limit = new AbortController()
  const asking = ask(() => limit.abort(), { signal: limit.signal })
  await expect(asking).rejects.toThrow('aborted')
})
