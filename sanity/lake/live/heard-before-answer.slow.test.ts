import { createClient } from '@sanity/client'
import { expect, it } from 'vitest'
import { waitUntil } from '#lake/listen/listen.fixture.ts'
import { startMain, temporaryDataDir } from '#lake/test/process.fixture.ts'
import { readLive } from './live.fixture.ts'

const token = 'configured-write-token'

it('sends the event of a deletion to listeners before its writer is answered', async () => {
  const lake = await startMain(temporaryDataDir(), { SANITY_API_WRITE_TOKEN: token })
  const client = createClient({
    projectId: 'butlerspb',
    dataset: 'production',
    apiHost: lake.url,
    apiVersion: '2025-02-19',
    useProjectHostname: false,
    useCdn: false,
    token,
  })
  const frames = readLive(lake.url)
  await waitUntil(() => frames.length === 1)
  for (let n = 0; n < 20; n += 1) {
    // The event of this commit has just been sent when the deletion comes.
    await client.create({ _id: 'a', _type: 'note' })
    const { transactionId } = await client.mutate([{ delete: { id: 'a' } }])
    lake.signal('SIGSTOP')
    await expect.poll(() => frames.at(-1)?.id).toBe(transactionId)
    lake.signal('SIGCONT')
  }
}, 60_000)
