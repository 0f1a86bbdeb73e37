import type { ListenEvent, ResumableListenOptions, SanityClient } from '@sanity/client'
import { expect, onTestFinished } from 'vitest'

type Options = Partial<ResumableListenOptions>

/** Collects the events of a listener of the real client; unsubscribes after the test. */
export function recordListener(
  client: SanityClient,
  query: string,
  params: Record<string, unknown> = {},
  options: Options = {},
): { events: ListenEvent[]; errors: unknown[]; mutations(): Mutation[]; stop(): void } {
  const events: ListenEvent[] = []
  const errors: unknown[] = []
  const all = ['welcome', 'mutation', 'reconnect', 'reset', 'welcomeback'] as const
  const subscription = client
    .listen(query, params, { events: [...all], enableResume: true, ...options })
    .subscribe({ next: (event) => events.push(event), error: (error) => errors.push(error) })
  const stop = () => subscription.unsubscribe()
  onTestFinished(stop)
  return {
    events,
    errors,
    mutations: () => events.filter((event) => event.type === 'mutation'),
    stop,
  }
}

type Mutation = Extract<ListenEvent, { type: 'mutation' }>

/** Polls until the condition holds. Throws after `waitMs`. */
export async function waitUntil(condition: () => boolean, waitMs = 45_000): Promise<void> {
  for (const deadline = Date.now() + waitMs; !condition();) {
    if (Date.now() > deadline) throw new Error('the condition did not become true')
    await new Promise((resolve) => {
      setTimeout(resolve, 10)
    })
  }
}

/** Each revision follows from the one before it: nothing twice, nothing missing. */
export function expectUnbroken(mutations: Mutation[], ids: string[]): void {
  for (const id of ids) {
    const chain = mutations.filter(({ documentId }) => documentId === id)
    expect(chain.slice(1).map(({ previousRev }) => previousRev)).toEqual(
      chain.slice(0, -1).map(({ resultRev }) => resultRev),
    )
  }
}
