import { setTimeout as sleep } from 'node:timers/promises'
import type { Child } from './child.ts'

type Options = {
  /** Starts the process again. */
  start: () => Child
  /** As the operator knows it: `The site`. */
  name: string
  say: (line: string) => void
  /** Aborted when everything stops. */
  signal: AbortSignal
  /** Resolves after that many milliseconds, or when the signal is aborted. */
  pause?: (ms: number) => Promise<void>
  /** Milliseconds; only differences count. */
  now?: () => number
}

const pauseMs = { first: 1_000, last: 30_000 }
/** A process that lived this long had started well: the next pause is short again. */
const steadyMs = 60_000

/**
 * Starts a process again whenever it ends, after a pause that doubles while it does not live long.
 * Resolves when `signal` is aborted, without stopping the process.
 */
export async function keepRunning(
  first: Child,
  {
    start,
    name,
    say,
    signal,
    pause = (ms) => sleep(ms, undefined, { signal }).catch(() => {}),
    now = () => performance.now(),
  }: Options,
): Promise<void> {
  const stopped = whenAborted(signal)
  let current = first
  let nextPause = pauseMs.first
  for (;;) {
    const startedAt = now()
    const code = await Promise.race([current.exited, stopped])
    if (code === 'stopped' || signal.aborted) return
    if (now() - startedAt >= steadyMs) nextPause = pauseMs.first
    say(`${name} ended with exit code ${code}: starting it again in ${nextPause / 1_000} s`)
    await pause(nextPause)
    if (signal.aborted) return
    nextPause = Math.min(pauseMs.last, nextPause * 2)
    current = start()
  }
}

function whenAborted(signal: AbortSignal): Promise<'stopped'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('stopped')
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
}
