import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'vitest'
import { siteUrl } from './installation.fixture.ts'
import { ask } from './visitor.fixture.ts'
import type { Gateway } from './visitor.fixture.ts'

/** Visitors who read and write until they are stopped. */
type Load = {
  /** Resolves when a hundred more requests have been acknowledged. */
  goOn(): Promise<void>
  /**
   * Waits for what is under way; what was answered with anything but success, and the numbers of
   * acknowledged requests by the keys of their forms.
   */
  stop(): Promise<{ failures: string[]; accepted: ReadonlyMap<string, number> }>
}

type Options = {
  paths: readonly string[]
  /** Whether a form that was refused is sent again, as a visitor would, and is no failure. */
  again?: boolean
}

/** Far more than that many forms take. */
const patience = { timeout: 60_000, interval: 20 }
const readers = 4
const writers = 6
/** Before a form that was refused is sent again. */
const againMs = 100

/** Starts readers of `paths` and writers of requests, each request from a network of its own. */
export function load(gateway: Gateway, { paths, again = false }: Options): Load {
  const accepted = new Map<string, number>()
  const failures: string[] = []
  let isOver = false
  let visitors = 0

  async function read(): Promise<void> {
    for (let n = 0; !isOver; n += 1) {
      const path = paths[n % paths.length] ?? '/'
      const status = await statusOf(() => ask(gateway, `${siteUrl}${path}`))
      if (status !== 200) failures.push(`GET ${path}: ${status}`)
    }
  }

  async function write(): Promise<void> {
    while (!isOver) {
      await writeOne(randomUUID())
    }
  }

  async function writeOne(key: string): Promise<void> {
    const fields = { key, channel: 'telegram', contact: `@guest_${key.slice(0, 8)}`, consent: 'on' }
    for (;;) {
      visitors += 1
      const from = `127.${5 + Math.floor(visitors / 250)}.${visitors % 250}.1`
      let number: number | undefined
      const status = await statusOf(async () => {
        const answer = await ask(gateway, `${siteUrl}/api/consultations/`, {
          from,
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json' },
          body: JSON.stringify(fields),
        })
        number = Number(/"number":(\d+)/.exec(answer.text)?.[1])
        return answer
      })
      if (status === 201 && number !== undefined) {
        accepted.set(key, number)
        return
      }
      if (!again) {
        failures.push(`POST: ${status}`)
        return
      }
      await pause(againMs)
    }
  }

  const running = [
    ...Array.from({ length: readers }, read),
    ...Array.from({ length: writers }, write),
  ]
  return {
    async goOn() {
      const enough = accepted.size + 100
      await expect.poll(() => accepted.size, patience).toBeGreaterThanOrEqual(enough)
    },
    async stop() {
      isOver = true
      await Promise.all(running)
      return { failures, accepted }
    },
  }
}

async function statusOf(asked: () => Promise<{ status: number }>): Promise<number | string> {
  try {
    return (await asked()).status
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
