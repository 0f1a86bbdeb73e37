import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { soon } from './articles.fixture.ts'
import { environment } from './product.fixture.ts'
import { openSite } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

const rounds = { quick: 1, test: 2, full: 20 }[inject('rounds')]
const senders = 10
const run = promisify(execFile)

let site: Site

beforeAll(async () => {
  site = await openSite({ road: 'stream' })
}, 600_000)

afterAll(() => site?.close())

type Sent = { numbers: number[]; broken: string[] }

/** Sends requests, one after another, until the site asks to come back later or is away. */
async function sendUntilClosed(sent: Sent): Promise<void> {
  for (;;) {
    try {
      const { status, text } = await site.ask('/api/consultations/', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ contact: '+79211234567', channel: 'phone', consent: 'on' }),
      })
      if (status === 201) sent.numbers.push(numberOf(JSON.parse(text)))
      else if (status === 503) return
      else sent.broken.push(`${status} ${text.slice(0, 200)}`)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : String(error)
      if (code === 'ECONNREFUSED') return
      sent.broken.push(String(code))
    }
  }
}

function numberOf(answer: unknown): number {
  const isNumbered = typeof answer === 'object' && answer !== null && 'number' in answer
  return isNumbered ? Number(answer.number) : Number.NaN
}

it(`loses no request and resets no connection through ${rounds} × SIGTERM`, async () => {
  const numbers: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const sent: Sent = { numbers: [], broken: [] }
    const sending = Promise.all(Array.from({ length: senders }, () => sendUntilClosed(sent)))
    await expect.poll(() => sent.numbers.length, { ...soon, interval: 10 }).toBeGreaterThan(20)
    expect(await site.server().stop('SIGTERM')).toBe(0)
    await sending
    expect(sent.broken).toEqual([])
    numbers.push(...sent.numbers)
    await site.startSite()
  }
  const { stdout } = await run(process.execPath, ['lib/requests/cli.ts', 'list', '--json'], {
    env: environment(site.dataDir),
    maxBuffer: 64 * 1024 * 1024,
  })
  const stored: unknown = JSON.parse(stdout)
  const kept = new Set(Array.isArray(stored) ? stored.map(numberOf) : [])
  expect(numbers.filter((number) => !kept.has(number))).toEqual([])
  expect(new Set(numbers).size).toBe(numbers.length)
}, 600_000)
