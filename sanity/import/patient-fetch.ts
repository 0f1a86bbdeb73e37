import { setTimeout as sleep } from 'node:timers/promises'

type Options = {
  fetch: typeof fetch
  /** Waits for some milliseconds. */
  wait?: (ms: number) => Promise<unknown>
}

/** Together two minutes and more, when the answer does not say for how long. */
const pausesMs = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000]

/**
 * A `fetch` that asks again when it has asked too often. Sanity's cloud takes 25 mutations and 25
 * uploads a second (https://www.sanity.io/docs/content-lake/technical-limits) and does not apply a
 * mutation that it answers with 429; Sanity's client repeats queries only. The pause is the one that
 * `Retry-After` names, in seconds. After the last pause the 429 is the answer.
 */
export function createPatientFetch({ fetch, wait = sleep }: Options): typeof fetch {
  return async (input, init) => {
    // A stream can be sent once.
    const isRepeatable = !(input instanceof Request) && !(init?.body instanceof ReadableStream)
    for (const pauseMs of isRepeatable ? pausesMs : []) {
      const response = await fetch(input, init)
      if (response.status !== 429) return response
      await response.body?.cancel()
      const named = Number(response.headers.get('retry-after')) * 1_000
      await wait(named > 0 ? Math.min(named, 60_000) : pauseMs)
    }
    return fetch(input, init)
  }
}
