import { createClient, type SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { readLive, type LiveFrame } from './live.fixture.ts'
import { documentTag } from './sync-tags.ts'
import { waitUntil } from '#lake/listen/listen.fixture.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'
import { startMain, temporaryDataDir } from '#lake/test/process.fixture.ts'

const token = 'configured-write-token'
const env = { SANITY_API_WRITE_TOKEN: token }

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

/** One commit that creates the document, with its id as that of the transaction. */
async function create(client: SanityClient, _id: string): Promise<void> {
  await client.mutate([{ create: { _id, _type: 'article' } }], { transactionId: `of-${_id}` })
}

const namesOf = (frames: LiveFrame[]) =>
  frames.map(({ name, id }) => (name === 'message' ? id : name))

describe('live events', { timeout: 60_000 }, () => {
  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'resume after the lake ended by %s and was started again',
    async (signal) => {
      const dataDir = temporaryDataDir()
      const first = await startMain(dataDir, env)
      const before = readLive(first.url)
      await waitUntil(() => before.length === 1)
      await create(clientOf(first.url), 'a')
      await waitUntil(() => before.length === 2)
      await create(clientOf(first.url), 'b')
      await first.stop(signal)

      const second = await startMain(dataDir, env)
      await create(clientOf(second.url), 'c')
      const lastEventId = before[1]?.id
      const after = readLive(second.url, { lastEventId })
      await waitUntil(() => after.length === 3)
      await create(clientOf(second.url), 'd')
      await waitUntil(() => after.length === 4)
      expect(lastEventId).toBe('of-a')
      expect(namesOf(after)).toEqual(['welcome', 'of-b', 'of-c', 'of-d'])
      expect(after[1]?.tags).toContain(documentTag('b'))
    },
  )

  it('are sent when the commit is on the disk: it is there after kill -9 at once', async () => {
    const dataDir = temporaryDataDir()
    let isKilled = Promise.resolve<unknown>(undefined)
    const lake = await startMain(dataDir, env)
    const frames = readLive(lake.url, {
      onFrame({ name }) {
        if (name === 'message') isKilled = lake.stop('SIGKILL')
      },
    })
    await waitUntil(() => frames.length === 1)
    const writes = Array.from({ length: 20 }, (_, n) => create(clientOf(lake.url), `w-${n}`))
    await Promise.allSettled(writes)
    await isKilled

    const again = await startMain(dataDir, env)
    const ids: unknown = await clientOf(again.url).fetch('*._id')
    const sent = frames.filter(({ name }) => name === 'message').map(({ id }) => id.slice(3))
    expect(sent.length).toBeGreaterThan(0)
    expect(ids).toEqual(expect.arrayContaining(sent))
  })

  it('resume after many edits of drafts, and start over when too far behind', async () => {
    const lake = await openTestLake()
    await create(lake.client('editor'), 'old')
    const pass = (count: number, prefix: string) =>
      lake.store.db.exec(`
        with recursive n (i) as (select 1 union all select i + 1 from n where i < ${count})
        insert into transactions (id, timestamp, author) select '${prefix}' || i, '', '' from n`)
    pass(5000, 'm')
    await create(lake.client('editor'), 'new')
    const near = readLive(lake.url, { lastEventId: 'of-old' })
    await waitUntil(() => near.length === 2)
    expect(namesOf(near)).toEqual(['welcome', 'of-new'])

    pass(5000, 'n')
    const far = readLive(lake.url, { lastEventId: 'of-old' })
    await waitUntil(() => far.length === 2)
    expect(namesOf(far)).toEqual(['welcome', 'restart'])
  })
})
