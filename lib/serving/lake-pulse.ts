/** Tells a lake that takes its time from one that hangs: the one answers a ping, the other does not. */
export type LakePulse = {
  /**
   * Calls `onAway` once when the lake has answered no ping for `limitMs`, after that time at the
   * earliest; returns how to stop.
   */
  watch(limitMs: number, onAway: () => void): () => void
}

/** @param ping whether the lake answers within some milliseconds */
export function createLakePulse(ping: (limitMs: number) => Promise<boolean>): LakePulse {
  const running = new Map<number, Promise<boolean>>()

  /** One ping for all who want to know at once. */
  const answers = (limitMs: number): Promise<boolean> => {
    const asked = running.get(limitMs) ?? ping(limitMs).finally(() => running.delete(limitMs))
    running.set(limitMs, asked)
    return asked
  }

  return {
    watch(limitMs, onAway) {
      const half = limitMs / 2
      let stopped = false
      const look = async () => {
        const isAlive = await answers(half)
        if (stopped) return
        if (isAlive) timer = setTimeout(look, half)
        else onAway()
      }
      let timer = setTimeout(look, half)
      return () => {
        stopped = true
        clearTimeout(timer)
      }
    },
  }
}

/** The result of `work`, or undefined when the lake has answered no ping for `limitMs` meanwhile. */
export async function unlessLakeHangs<Result>(
  pulse: LakePulse,
  limitMs: number,
  work: Promise<Result>,
): Promise<Result | undefined> {
  const hang = Promise.withResolvers<undefined>()
  const stop = pulse.watch(limitMs, () => hang.resolve(undefined))
  try {
    return await Promise.race([work, hang.promise])
  } finally {
    stop()
  }
}

/** Whether the content API answers in time. */
export async function pingLake(apiHost: string, limitMs: number): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(limitMs)
    const ping = await fetch(`${apiHost}/v1/ping`, { cache: 'no-store', signal })
    await ping.arrayBuffer()
    return ping.ok
  } catch {
    // Whatever the reason, it does not answer.
    return false
  }
}
