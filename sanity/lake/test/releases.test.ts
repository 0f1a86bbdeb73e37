import type { SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { createLog } from '#lake/log.ts'
import { createSchedule } from '#lake/releases/schedule.ts'
import { openTestLake, type TestLake } from './lake.fixture.ts'
import { containing } from './matchers.fixture.ts'
import { objectOf } from './object-of.fixture.ts'

const releaseId = 'spring'

const getRelease = (client: SanityClient) => client.getDocument(`_.releases.${releaseId}`)

/** A release with a new `a`, a changed `b` and a `c` that is to go. */
async function openLakeWithRelease() {
  const lake = await openTestLake()
  const client = lake.client('editor')
  for (const _id of ['b', 'c']) await client.create({ _id, _type: 'note', title: 'old' })
  await client.releases.create({ releaseId, metadata: { title: 'Spring', releaseType: 'asap' } })
  await client.action([
    {
      actionType: 'sanity.action.document.version.create',
      publishedId: 'a',
      document: { _id: 'versions.spring.a', _type: 'note', title: 'new' },
    },
    {
      actionType: 'sanity.action.document.version.create',
      publishedId: 'b',
      baseId: 'b',
      versionId: 'versions.spring.b',
    },
    {
      actionType: 'sanity.action.document.edit',
      publishedId: 'b',
      draftId: 'versions.spring.b',
      patch: { set: { title: 'changed' } },
    },
    {
      actionType: 'sanity.action.document.version.unpublish',
      publishedId: 'c',
      versionId: 'versions.spring.c',
    },
  ])
  return { lake, client }
}

const versionIds = ['versions.spring.a', 'versions.spring.b', 'versions.spring.c']
const final = versionIds.map((id) => ({ _key: id, id }))
const titles = (client: SanityClient) =>
  client.fetch('*[_type == "note"] | order(_id) {_id, title}', {}, { perspective: 'raw' })
const published = [
  { _id: 'a', title: 'new' },
  { _id: 'b', title: 'changed' },
]

function scheduleOf({ store, now, logLines }: TestLake) {
  const log = createLog((line) => logLines.push(line), now)
  return createSchedule({ store, now, log })
}

describe('release actions', () => {
  it('create a release, once, and edit its metadata and nothing else', async () => {
    const client = (await openTestLake()).client('editor')
    await client.releases.create({ releaseId, metadata: { title: 'Spring' } })
    expect(await getRelease(client)).toMatchObject({
      _type: 'system.release',
      name: 'spring',
      state: 'active',
      metadata: { title: 'Spring', releaseType: 'undecided' },
    })
    await expect(client.releases.create({ releaseId })).rejects.toMatchObject({ statusCode: 409 })
    await client.releases.edit({
      releaseId,
      patch: { set: { 'metadata.title': 'Summer', state: 'published' } },
    })
    expect(await getRelease(client)).toMatchObject({
      state: 'active',
      metadata: { title: 'Summer', releaseType: 'undecided' },
    })
  })

  it('answer a dry run with whether they are allowed', async () => {
    const lake = await openTestLake()
    const create = (role: 'viewer' | 'editor') =>
      lake.client(role).releases.create({ releaseId }, { dryRun: true })
    await create('editor')
    expect(await getRelease(lake.client('viewer'))).toBeUndefined()
    await expect(create('viewer')).rejects.toMatchObject({ statusCode: 403 })
  })

  it('publish everything a release holds at once', async () => {
    const { client } = await openLakeWithRelease()
    const { transactionId } = await client.releases.publish({ releaseId })
    expect(await titles(client)).toEqual(published)
    const release = await getRelease(client)
    expect(release).toMatchObject({ state: 'published', finalDocumentStates: final })
    expect(release?.['publishedAt']).toBe(release?._updatedAt)
    const [first, second] = await client.getDocuments(['a', 'b'])
    expect([first?._rev, second?._rev]).toEqual([transactionId, transactionId])
    expect(first).not.toHaveProperty('_system')
  })

  it('publish all or nothing', async () => {
    const { client } = await openLakeWithRelease()
    await client.create({ _id: 'd', _type: 'note', title: 'd', to: { _ref: 'c' } })
    await expect(client.releases.publish({ releaseId })).rejects.toMatchObject({ statusCode: 409 })
    expect(await getRelease(client)).toMatchObject({ state: 'active' })
    expect(await client.fetch('*[_id == "b"][0].title')).toBe('old')
  })

  it('archive and unarchive a release, and delete an archived one', async () => {
    const { client } = await openLakeWithRelease()
    const before = await client.getDocuments(versionIds)
    await expect(client.releases.delete({ releaseId })).rejects.toMatchObject({ statusCode: 409 })
    await client.releases.archive({ releaseId })
    expect(await client.getDocuments(versionIds)).toEqual([null, null, null])
    expect(await getRelease(client)).toMatchObject({
      state: 'archived',
      finalDocumentStates: final,
    })
    await client.releases.unarchive({ releaseId })
    expect(await getRelease(client)).not.toHaveProperty('finalDocumentStates')
    expect(await client.getDocuments(versionIds)).toMatchObject(
      before.map((document) => {
        const { title, _createdAt } = objectOf(document)
        return { title, _createdAt }
      }),
    )
    await client.releases.archive({ releaseId })
    await client.releases.delete({ releaseId })
    expect(await getRelease(client)).toBeUndefined()
  })

  it.each([
    ['publish an unknown release', 404, { actionType: 'release.publish', releaseId: 'none' }],
    [
      'create a release named as a perspective',
      400,
      { actionType: 'release.create', releaseId: 'drafts' },
    ],
    [
      'create a release with dots in its name',
      400,
      { actionType: 'release.create', releaseId: 'a.b' },
    ],
    ['schedule for no time', 400, { actionType: 'release.schedule', releaseId, publishAt: 'soon' }],
    ['unschedule what is not scheduled', 409, { actionType: 'release.unschedule', releaseId }],
    [
      'publish as only the schedule may',
      400,
      { actionType: 'release.publishScheduled', releaseId },
    ],
    ['import no release', 400, { actionType: 'release.import', releaseId }],
  ])('do not %s', async (_what, statusCode, action) => {
    const { client } = await openLakeWithRelease()
    const actions = [{ ...action, actionType: `sanity.action.${action.actionType}` }]
    await expect(
      client.request({ method: 'POST', url: '/data/actions/production', body: { actions } }),
    ).rejects.toMatchObject({ statusCode, details: { type: 'actionError' } })
  })
})

describe('a scheduled release', () => {
  const hour = 60 * 60_000
  async function openLakeWithSchedule() {
    const { lake, client } = await openLakeWithRelease()
    const publishAt = new Date(lake.now() + hour).toISOString()
    await client.releases.schedule({ releaseId, publishAt })
    expect(await getRelease(client)).toMatchObject({ state: 'scheduled', publishAt })
    return { lake, client, publishDue: scheduleOf(lake) }
  }

  it('is published when it is due, not before', async () => {
    const { lake, client, publishDue } = await openLakeWithSchedule()
    await publishDue()
    expect(await getRelease(client)).toMatchObject({ state: 'scheduled' })
    lake.advance(hour + 1)
    await publishDue()
    expect(await titles(client)).toEqual(published)
    const release = await getRelease(client)
    expect(release).toMatchObject({ state: 'published' })
    expect(release).not.toHaveProperty('publishAt')
  })

  it('stays scheduled while the database cannot be written, and is published later', async () => {
    const { lake, client, publishDue } = await openLakeWithSchedule()
    lake.advance(hour + 1)
    lake.store.db.exec(`
      create trigger broken before insert on changes when new.document_id = 'a'
      begin select raise(abort, 'broken'); end`)
    await expect(publishDue()).rejects.toThrow('broken')
    const release = await getRelease(client)
    expect(release).toMatchObject({ state: 'scheduled' })
    expect(release).not.toHaveProperty('error')
    lake.store.db.exec('drop trigger broken')
    await publishDue()
    expect(await titles(client)).toEqual(published)
  })

  it('is not published after it was unscheduled', async () => {
    const { lake, client, publishDue } = await openLakeWithSchedule()
    await client.releases.unschedule({ releaseId })
    lake.advance(hour + 1)
    await publishDue()
    expect(await getRelease(client)).toMatchObject({ state: 'active' })
  })

  it('records why it could not be published, and is tried once', async () => {
    const { lake, client, publishDue } = await openLakeWithSchedule()
    await client.create({ _id: 'd', _type: 'note', title: 'd', to: { _ref: 'c' } })
    lake.advance(hour + 1)
    await publishDue()
    const release = await getRelease(client)
    expect(release).toMatchObject({
      state: 'active',
      error: { message: containing('references to it from "d"') },
    })
    await publishDue()
    expect(await getRelease(client)).toEqual(release)
  })
})
