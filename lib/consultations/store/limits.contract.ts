import { expect, it } from 'vitest'
import type { OpenStore } from './new-request.fixture.ts'

const hour = 60 * 60_000

/** The contract of rate limits. */
export function limitsContract(open: OpenStore): void {
  it('admits a key as often as its limit, among posts at the same time', async () => {
    const store = await open()
    const uses = await Promise.all([1, 2, 3].map(() => store.admit('a', 2, hour)))
    expect(uses.filter(({ ok }) => ok)).toHaveLength(2)
    expect(await store.admit('b', 2, hour)).toEqual({ ok: true })
  })
}
