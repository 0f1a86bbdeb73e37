import { describe, expect, it } from 'vitest'
import type { OpenStore } from './new-request.fixture.ts'

/** The contract of timed jobs. */
export function jobsContract(open: OpenStore): void {
  describe('a timed job', () => {
    intervals(open)
    failures(open)
  })
}

function intervals(open: OpenStore): void {
  it('runs again only after its interval, apart from other jobs', async () => {
    let now = 0
    const store = await open({ now: () => now })
    const runs: string[] = []
    const run = (job: string) => store.runOnce(job, 1000, async () => void runs.push(job))
    expect(await run('digest')).toBe(true)
    expect(await run('digest')).toBe(false)
    expect(await run('retention')).toBe(true)
    now = 999
    expect(await run('digest')).toBe(false)
    now = 1000
    expect(await run('digest')).toBe(true)
    expect(runs).toEqual(['digest', 'retention', 'digest'])
  })

  it('runs once if it is called while it runs', async () => {
    const store = await open()
    const during: boolean[] = []
    const first = await store.runOnce('digest', 0, async () => {
      during.push(await store.runOnce('digest', 0, async () => undefined))
    })
    expect([first, ...during]).toEqual([true, false])
  })
}

function failures(open: OpenStore): void {
  it('is due again at once if it fails', async () => {
    const store = await open()
    const failure = store.runOnce('digest', 1000, () => Promise.reject(new Error('no mail')))
    await expect(failure).rejects.toThrow('no mail')
    expect(await store.runOnce('digest', 1000, async () => undefined)).toBe(true)
  })

  it('is free again ten minutes after its process ended in the middle', async () => {
    let now = 0
    const store = await open({ now: () => now })
    await new Promise<void>((resolve) => {
      void store.runOnce('digest', 1000, () => {
        resolve()
        return new Promise(() => undefined)
      })
    })
    const again = () => store.runOnce('digest', 1000, async () => undefined)
    now = 10 * 60 * 1000 - 1
    expect(await again()).toBe(false)
    now += 1
    expect(await again()).toBe(true)
  })
}
