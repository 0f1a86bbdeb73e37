/**
 * What a lake does about a ping. One that `fails`, because it is gone or broken, does so at once:
 * what is asked of it fails too, and nobody has to be saved from waiting.
 */
export type Beat = 'answers' | 'fails' | 'hangs'

/** Tells a lake that takes its time from one that hangs: the one answers a ping, the other does not. */
export type LakePulse = {
  /**
   * Calls `onHang` once when all pings have hung for `limitMs`, after that time at the earliest;
   * returns how to stop.
   */
  watch(limitMs: number, onHang: () => void): () => void
}

/** @param ping asks the lake, for some milliseconds at most */
export function createLakePulse(ping: (limitMs: number) => Promise<Beat>): LakePulse {
  const running = new Map<number, Promise<Beat>>()

  /** One ping for all who want to know at once. */
  const sharedPing = (limitMs: number): Promise<Beat> => {
    const asked = running.get(limitMs) ?? ping(limitMs).finally(() => running.delete(limitMs))
    running.set(limitMs, asked)
    return asked
  }

  return {
    watch(limitMs, onHang) {
      const half = limitMs / 2
      let stopped = false
      const look = async () => {
        const beat = await sharedPing(half)
        if (stopped) return
        if (beat === 'hangs') onHang()
        else timer = setTimeout(look, half)
      }
      let timer = setTimeout(look, half)
      return () => {
        stopped = true
        clearTimeout(timer)
      }
    },
  }
}

/** The result of `work`, or undefined when all pings have hung for `limitMs` meanwhile. */
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

/** Asks the content API whether it is there. */
export async function pingLake(apiHost: string, limitMs: number): Promise<Beat> {
  const signal = AbortSignal.timeout(limitMs)
  try {
    const ping = await fetch(`${apiHost}/v1/ping`, { cache: 'no-store', signal })
    await ping.arrayBuffer()
    return ping.ok ? 'answers' : 'fails'
  } catch {
    // For whatever other reason it does not answer.
    return signal.aborted ? 'hangs' : 'fails'
  }
}
