import { createClient, type SanityClient } from '@sanity/client'
import { expect, inject, it } from 'vitest'
import { arrayWith } from './matchers.fixture.ts'
import { runCli, startMain, temporaryDataDir, type LakeProcess } from './process.fixture.ts'

const rounds = { quick: 1, test: 2, full: 50 }[inject('rounds')]
const token = 'configured-write-token'

/** Twenty writers create pairs of documents until the process is killed after that many pairs. */
async function crashAfter(pairs: number, round: number, lake: LakeProcess): Promise<string[]> {
  const client = clientOf(lake.url)
  const acknowledged: string[] = []
  const enough = Promise.withResolvers<void>()

  async function writeUntilKilled(writer: number): Promise<void> {
    for (let n = 0; ; n += 1) {
      const pair = `${round}-${writer}-${n}`
      await client
        .transaction()
        .create({ _id: `left-${pair}`, _type: 'left', pair })
        .create({ _id: `right-${pair}`, _type: 'right', pair })
        .commit()
      acknowledged.push(pair)
      if (acknowledged.length >= pairs) enough.resolve()
    }
  }
  const ended = Promise.allSettled(Array.from({ length: 20 }, (_, n) => writeUntilKilled(n)))
  await enough.promise
  await lake.stop('SIGKILL')
  await ended
  return acknowledged
}

it(`keeps every acknowledged transaction, whole, through ${rounds} × kill -9`, async () => {
  const dataDir = temporaryDataDir()
  const acknowledged: string[] = []
  for (let round = 0; round < rounds; round += 1) {
    const lake = await startMain(dataDir, { SANITY_API_WRITE_TOKEN: token })
    acknowledged.push(...(await crashAfter(50 + ((round * 37) % 100), round, lake)))
  }

  const lake = await startMain(dataDir, { SANITY_API_WRITE_TOKEN: token })
  const client = clientOf(lake.url)
  const left: unknown = await client.fetch('*[_type == "left"].pair | order(@)')
  const right: unknown = await client.fetch('*[_type == "right"].pair | order(@)')
  expect(left).toEqual(right)
  expect(left).toEqual(arrayWith(acknowledged))
  await lake.stop('SIGTERM')
  expect(await runCli(dataDir, 'verify')).toMatchObject({ exitCode: 0 })
}, 3_600_000)

function clientOf(apiHost: string): SanityClient {
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
