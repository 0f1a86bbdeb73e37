import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { createReadCache } from './read-cache.ts'
import { createRegister } from './register.ts'
import type { Render } from './render.ts'

const documents = ['a', 'b', 'c', 'd']

/** One to three documents: what one query reads, or one transaction changes. */
const some = fc.subarray(documents, { minLength: 1, maxLength: 3 })

const step = fc.oneof(
  fc.record({ kind: fc.constant('read'), documents: some }),
  fc.record({ kind: fc.constant('publish'), documents: some }),
  fc.record({ kind: fc.constantFrom('lose events', 'turn the lake off or on', 'lose patience') }),
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

/** Readers, a lake and its events, put in order by the scheduler. */
function openModel(scheduler: fc.Scheduler) {
  const register = createRegister()
  const committed = new Map(documents.map((id) => [id, 0]))
  /** The versions whose events have arrived. */
  const announced = new Map(committed)
  let current: Render | undefined
  let impatience = new AbortController()
  let off = false
  let [running, most] = [0, 0]
  const cache = createReadCache({
    register,
    currentRender: () => current,
    patience: () => impatience.signal,
  })
  const pause = (label: string) => scheduler.schedule(Promise.resolve(), label)

  async function load(ids: readonly string[]) {
    running += 1
    most = Math.max(most, running)
    try {
      await pause('request')
      if (off) throw new Error('The lake is off')
      const result = ids.map((id) => committed.get(id) ?? 0)
      await pause('answer')
      return { result, tags: ids }
    } finally {
      running -= 1
    }
  }

  /** How many documents the reader saw in a version older than an event that came before him. */
  async function read(ids: readonly string[]): Promise<number> {
    const known = new Map(announced)
    const render: Render = { tags: new Set(), documents: new Set(), complete: true }
    current = render
    const reading = cache.read(ids.join(), () => load(ids))
    current = undefined
    const result = await reading.catch(() => undefined)
    if (result === undefined || !render.complete) return 0
    expect([...render.tags]).toEqual(ids)
    return ids.filter((id, index) => (result[index] ?? 0) < (known.get(id) ?? 0)).length
  }

  async function publish(ids: readonly string[]): Promise<void> {
    for (const id of ids) committed.set(id, (committed.get(id) ?? 0) + 1)
    const versions = ids.map((id): [string, number] => [id, committed.get(id) ?? 0])
    await pause('event')
    for (const [id, version] of versions) {
      announced.set(id, Math.max(version, announced.get(id) ?? 0))
    }
    register.announce(ids)
  }

  return {
    async run(taken: Step): Promise<number> {
      if ('documents' in taken) {
        if (taken.kind === 'read') return read(taken.documents)
        await publish(taken.documents)
      } else if (taken.kind === 'lose events') {
        for (const [id, version] of committed) announced.set(id, version)
        register.suspectAll()
      } else if (taken.kind === 'lose patience') {
        impatience.abort()
        impatience = new AbortController()
      } else off = !off
      return 0
    },
    turnOn: () => (off = false),
    mostAtOnce: () => most,
    committed: (id: string) => committed.get(id),
    readNow: (id: string) => cache.read(id, () => load([id])),
  }
}

it('no reader gets a result older than an event that came before him, in any order of steps', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(step, { minLength: 5, maxLength: 60 }),
      async (scheduler, steps) => {
        const model = openModel(scheduler)
        const stale = steps.map(async (taken, index) => {
          await scheduler.schedule(Promise.resolve(), `step ${index}`)
          return model.run(taken)
        })
        await scheduler.waitIdle()
        expect(await Promise.all(stale)).toEqual(steps.map(() => 0))
        expect(model.mostAtOnce()).toBeLessThanOrEqual(8)

        const readAll = async () => {
          const results = documents.map(model.readNow)
          await scheduler.waitIdle()
          return Promise.all(results)
        }
        model.turnOn()
        // After a hang the first readers may get last good copies; their loads end the hang.
        await readAll()
        expect(await readAll()).toEqual(documents.map((id) => [model.committed(id)]))
      },
    ),
    { numRuns: 500 },
  )
})
