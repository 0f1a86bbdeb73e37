import { createClient, type SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { startMain, temporaryDataDir } from './process.fixture.ts'
import { arrayWith } from './matchers.fixture.ts'

describe('many writers at once', () => {
  it('lose no step when each steps from the revision it read', async () => {
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

  it('are answered each for itself: one refusal beside successes', async () => {
    const client = (await openTestLake()).client('editor')
    const create = (n: number) => client.create({ _id: `n${n % 15}`, _type: 'note' })
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, n) => create(n)))
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(15)
    expect(await client.fetch('count(*)')).toBe(15)
  })

  it('find what was acknowledged after kill -9', { timeout: 60_000 }, async () => {
    const dataDir = temporaryDataDir()
    const token = 'configured-write-token'
    const first = await startMain(dataDir, { SANITY_API_WRITE_TOKEN: token })
    const acknowledged: string[] = []
    const enough = Promise.withResolvers<void>()

    async function writeUntilKilled(client: SanityClient, writer: number): Promise<void> {
      for (let n = 0; ; n += 1) {
        const _id = `n${writer}-${n}`
        await client.create({ _id, _type: 'note' })
        acknowledged.push(_id)
        if (acknowledged.length >= 200) enough.resolve()
      }
    }
    const ended = Promise.allSettled(
      Array.from({ length: 20 }, (_, n) => writeUntilKilled(clientOf(first.url, token), n)),
    )
    await enough.promise
    await first.stop('SIGKILL')
    await ended

    const second = await startMain(dataDir, { SANITY_API_WRITE_TOKEN: token })
    const found: unknown = await clientOf(second.url, token).fetch('*._id')
    expect(found).toEqual(arrayWith(acknowledged))
    expect(acknowledged.length).toBeGreaterThanOrEqual(200)
  })
})

function clientOf(apiHost: string, token: string): SanityClient {
  return createClient({
    projectId: 'butlerspb',
    dataset: 'production',
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    apiHost,
    token,
  })
}
