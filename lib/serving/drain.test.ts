import { Agent, createServer, get } from 'node:http'
import type { ServerResponse } from 'node:http'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { drain } from './drain.ts'
import { listen } from './site-server.fixture.ts'

it('a server that drains answers what it was asked, and then nothing', async () => {
  const { promise: asked, resolve } = Promise.withResolvers<ServerResponse>()
  const server = createServer((_request, response) => resolve(response))
  const url = await listen(server)
  const agent = new Agent({ keepAlive: true })
  const answered = once(get(url, { agent }), 'response')
  const response = await asked
  const drained = drain(server, () => {})
  response.end('whole')
  await answered
  await drained
  await expect(fetch(url)).rejects.toThrow('fetch failed')
  expect(server.listening).toBe(false)
})

it('a server that drains resets nobody who connects until the door is closed', async () => {
  let closed: Promise<void> | undefined
  const server = createServer((_request, response) => {
    const answer = async () => {
      await closed
      response.setHeader('connection', 'close').end('whole')
    }
    void answer()
  })
  const url = await listen(server)
  let answers = 0
  const askUntilRefused = async (): Promise<unknown> => {
    for (;;) {
      try {
        await once(get(url, { agent: false }), 'response')
        answers += 1
      } catch (error) {
        return error
      }
    }
  }
  const ends = Promise.all(Array.from({ length: 10 }, askUntilRefused))
  await drain(server, (until) => {
    closed = until
  })
  for (const end of await ends) expect(end).toMatchObject({ code: 'ECONNREFUSED' })
  expect(answers).toBeGreaterThan(10)
})
