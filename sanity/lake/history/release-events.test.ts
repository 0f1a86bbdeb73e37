import { expect, it } from 'vitest'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'

const version = (id: string) => ({
  actionType: 'sanity.action.document.version.create' as const,
  publishedId: id,
  document: { _id: `versions.spring.${id}`, _type: 'note', title: 'new' },
})

it('lists the events of a release, newest first, in pages', async () => {
  const lake = await openTestLake()
  const client = lake.client('editor')
  const read = async (path: string) => {
    const page: unknown = await client.request({
      url: `/data/history/production/events/releases/${path}`,
    })
    const { events, nextCursor } = isRecord(page) ? page : {}
    return { events: Array.isArray(events) ? events.filter(isRecord) : [], nextCursor }
  }
  const typesOf = ({ events }: { events: JsonObject[] }) => events.map(({ type }) => type)

  const releaseId = 'spring'
  await client.releases.create({ releaseId })
  await client.releases.create({ releaseId: 'springs' })
  const added = await client.action([version('a'), version('b')])
  await client.releases.edit({ releaseId, patch: { set: { metadata: { title: 'New' } } } })
  await client.action({
    actionType: 'sanity.action.document.version.discard',
    versionId: 'versions.spring.b',
  })
  const publishAt = new Date(lake.now() + 3_600_000).toISOString()
  await client.releases.schedule({ releaseId, publishAt })
  await client.releases.unschedule({ releaseId })
  await client.releases.archive({ releaseId })
  await client.releases.unarchive({ releaseId })
  await client.releases.publish({ releaseId })
  await client.releases.delete({ releaseId })

  const states = [
    'publishRelease',
    'unarchiveRelease',
    'archiveRelease',
    'unscheduleRelease',
    'scheduleRelease',
    'discardDocumentFromRelease',
  ]
  const documents = ['addDocumentToRelease', 'addDocumentToRelease', 'createRelease']
  const whole = await read('spring')
  expect(typesOf(whole)).toEqual([...states, ...documents])
  expect(whole.nextCursor).toBe('')
  expect(whole.events[4]).toMatchObject({ releaseName: 'spring', publishAt })
  expect(whole.events[6]).toMatchObject({
    documentId: 'a',
    documentType: 'note',
    versionId: 'versions.spring.a',
    versionRevisionId: added.transactionId,
  })

  const first = await read('spring?limit=7')
  expect(typesOf(first)).toEqual([...states, ...documents.slice(0, 2)])
  expect(typesOf(await read(`spring?nextCursor=${String(first.nextCursor)}`))).toEqual([
    'createRelease',
  ])
})
