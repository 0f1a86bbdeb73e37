import { setTimeout as pause } from 'node:timers/promises'
import type { Child } from './child.ts'

const limitMs = 120_000

/**
 * Resolves when `url` answers 200; throws when the process that should answer ends first, when two
 * minutes pass, or when `signal` fires.
 */
export async function waitFor(
  url: string,
  child: Child,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  let ended = false
  void child.exited.then(() => {
    ended = true
  })
  const deadline = Date.now() + limitMs
  while (!(await answers(url))) {
    signal.throwIfAborted()
    if (ended) throw new Error(`${name} did not start: see its last log line above`)
    if (Date.now() > deadline) throw new Error(`${name} does not answer at ${url}`)
    await pause(100, undefined, { signal })
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5_000) })
    await response.arrayBuffer()
    return response.ok
  } catch {
    // Refused or no answer: not ready yet.
    return false
  }
}
