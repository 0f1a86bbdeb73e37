type Pace = {
  /** Aborted when there has been time enough. */
  signal: AbortSignal
  pauseMs: number
}

/** Asks again and again until the answer is yes; false when the time is over before. */
export async function untilShown(
  ask: (signal: AbortSignal) => Promise<boolean>,
  { signal, pauseMs }: Pace,
): Promise<boolean> {
  while (!signal.aborted) {
    if (await ask(signal)) return true
    await pause(pauseMs)
  }
  return false
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
