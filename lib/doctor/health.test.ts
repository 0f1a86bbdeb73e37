import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { parseEnv, type Env } from '#lib/env.ts'
import { readHealth, streamFindings, type Health } from './health.ts'

async function siteThatAnswers(body: string): Promise<Env> {
  const server = createServer((_request, response) => void response.writeHead(503).end(body))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address: AddressInfo | string | null = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const parsed = parseEnv({ PORT: String(port) })
  if (!parsed.ok) throw new Error(parsed.problems.join())
  return parsed.env
}

const health = (stream: Health['events']['stream'], status: Health['status'] = 'ok'): Health => ({
  status,
  lake: 'up',
  events: { stream },
})

it('reads what the site says of itself, and nothing of another program', async () => {
  const text = JSON.stringify({ ...health('polling', 'degraded'), deadLetters: 0 })
  expect(await readHealth(await siteThatAnswers(text), fetch)).toEqual(
    health('polling', 'degraded'),
  )
  expect(await readHealth(await siteThatAnswers('<html>'), fetch)).toBeUndefined()
})

it.each([
  [undefined, []],
  [health('connected'), []],
  [health('away', 'starting'), []],
  [health('polling', 'degraded'), [/^advice: .* no event stream of the lake/]],
  [health('away', 'degraded'), [/^error: .* only by webhook/]],
])('says how changes of content reach the site: %j', (found, expected) => {
  const said = streamFindings(found, { cloud: false }).map(
    ({ severity, message }) => `${severity}: ${message}`,
  )
  expect(said).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
})
