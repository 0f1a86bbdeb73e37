import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'

describe('many writers at once', () => {
  it('lose no update when each checks the revision it read', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'counter', _type: 'counter', value: 0 })
    let refused = 0

    async function step(): Promise<void> {
      const counter = await client.getDocument('counter')
      const patch = client.patch('counter').inc({ value: 1 })
      try {
        await patch.ifRevisionId(counter?._rev ?? '').commit()
      } catch {
        refused += 1
        await step()
      }
    }
    await Promise.all(Array.from({ length: 10 }, () => step().then(step).then(step)))

    expect(await client.getDocument('counter')).toMatchObject({ value: 30 })
    expect(refused).toBeGreaterThan(0)
  })

  it('are answered separately: one refused, others committed', async () => {
    const client = (await openTestLake()).client('editor')
    const create = (n: number) => client.create({ _id: `n${n % 15}`, _type: 'note' })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => create(n)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(15)
    expect(await client.fetch('count(*)')).toBe(15)
  })
})
