import { AsyncLocalStorage } from 'node:async_hooks'
import pLimit from 'p-limit'
import { freeze } from './freeze.ts'
import type { Register } from './register.ts'

/** What the lake answered, with the sync tags of everything that the result depends on. */
export type Answer<Result> = { result: Result; tags: readonly string[] }

/** An answer under the key that decides its result, and the type of the result. */
export type KeyedAnswer<Result> = Answer<Result> & { key: string }

/** Loads the answer under a key; readers who come before the next event share one load. */
export type SharedLoads = (
  key: string,
  load: () => Promise<Answer<unknown>>,
) => Promise<KeyedAnswer<unknown>>

type Load = { answer: Promise<KeyedAnswer<unknown>>; begun: boolean }

/** More at once would only queue in the lake, where editors wait too. */
const loadsAtOnce = 8

/**
 * @param keep gets each answer, frozen, that no event has overtaken
 */
export function createSharedLoads(
  register: Pick<Register, 'begin' | 'subscribe'>,
  keep: (answer: KeyedAnswer<unknown>) => void,
): SharedLoads {
  const loads = new Map<string, Load>()
  const limit = pLimit(loadsAtOnce)
  // A load is shared: it must not run inside the request that came first, where React would
  // answer a second, newer read from the first one's memory.
  const outside = AsyncLocalStorage.snapshot()

  // A load that starts after an event must not get what was read before it. The tags of an unfinished
  // answer are unknown, so any event counts.
  register.subscribe(() => {
    for (const [key, { begun }] of loads) if (begun) loads.delete(key)
  })

  function begin(key: string, load: () => Promise<Answer<unknown>>): Load {
    const run = async () => {
      loading.begun = true
      const flight = register.begin()
      try {
        const { result, tags } = await outside(load)
        const answer = { key, result: freeze(result), tags }
        if (flight.isFresh(tags)) keep(answer)
        return answer
      } finally {
        flight.end()
        if (loads.get(key) === loading) loads.delete(key)
      }
    }
    const loading: Load = { begun: false, answer: limit(run) }
    loads.set(key, loading)
    return loading
  }

  return (key, load) => (loads.get(key) ?? begin(key, load)).answer
}
