import type { SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'
import { containing } from './matchers.fixture.ts'

const ids = { draftId: 'drafts.a', publishedId: 'a' }
const publish = { actionType: 'sanity.action.document.publish' as const, ...ids }
const unpublish = { actionType: 'sanity.action.document.unpublish' as const, ...ids }
const remove = {
  actionType: 'sanity.action.document.delete' as const,
  publishedId: 'a',
  includeDrafts: ['drafts.a'],
}
const allIds = (client: SanityClient) =>
  client.fetch('*[] | order(_id)._id', {}, { perspective: 'raw' })

describe('document.publish', () => {
  it('replaces the published document by the draft in one transaction', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const before = await client.create({ _id: 'a', _type: 'note', title: 'old', gone: true })
    lake.advance(1000)
    const draft = await client.create({ _id: 'drafts.a', _type: 'note', title: 'new' })
    const { transactionId } = await client.action({
      ...publish,
      ifPublishedRevisionId: before._rev,
      ifDraftRevisionId: draft._rev,
    })
    const after = await client.getDocument('a')
    expect(after).toMatchObject({ title: 'new', _rev: transactionId })
    expect(after?._createdAt).toBe(before._createdAt)
    expect(after).not.toHaveProperty('gone')
    expect(await allIds(client)).toEqual(['a'])
  })

  it('keeps the time the draft was created when it is published first', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const { _createdAt } = await client.create({ _id: 'drafts.a', _type: 'note' })
    lake.advance(5000)
    await client.action(publish)
    expect(await client.getDocument('a')).toMatchObject({ _createdAt })
  })

  it.each([
    ['draft', { ifDraftRevisionId: 'other' }, 'drafts.a'],
    ['published document', { ifPublishedRevisionId: 'other' }, 'a'],
  ])('refuses a %s of another revision', async (_what, condition, id) => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'a', _type: 'note' })
    const { _rev } = await client.create({ _id: 'drafts.a', _type: 'note' })
    await expect(client.action({ ...publish, ...condition })).rejects.toMatchObject({
      statusCode: 409,
      details: {
        type: 'actionError',
        items: [{ error: { id, expectedRevisionID: 'other' } }],
      },
    })
    expect(await client.getDocument('drafts.a')).toMatchObject({ _rev })
  })

  it('refuses a draft that does not exist', async () => {
    const client = (await openTestLake()).client('editor')
    await expect(client.action(publish)).rejects.toMatchObject({ statusCode: 404 })
  })

  it('strengthens references that were weak until publication', async () => {
    const client = (await openTestLake()).client('editor')
    const weak = { _type: 'reference', _ref: 'author', _weak: true }
    await client.create({
      _id: 'drafts.a',
      _type: 'note',
      author: { ...weak, _strengthenOnPublish: { type: 'author' } },
      list: [{ ...weak, _key: 'k', _strengthenOnPublish: { type: 'author', weak: true } }],
      stays: weak,
    })
    const failed = client.action(publish)
    await expect(failed).rejects.toMatchObject({ statusCode: 409 })
    await expect(failed).rejects.toThrow('references non-existent document "author"')

    await client.create({ _id: 'author', _type: 'author' })
    await client.action(publish)
    expect(await client.getDocument('a')).toMatchObject({
      author: { _type: 'reference', _ref: 'author' },
      list: [{ ...weak, _key: 'k' }],
      stays: weak,
    })
    expect(JSON.stringify(await client.getDocument('a'))).not.toContain('_strengthenOnPublish')
    expect(await client.fetch('*[_id == "a"][0].author._weak')).toBeNull()
  })
})

describe('document.unpublish', () => {
  it('makes the published document a draft', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const { _createdAt } = await client.create({ _id: 'a', _type: 'note', title: 'A' })
    lake.advance(1000)
    await client.action(unpublish)
    expect(await allIds(client)).toEqual(['drafts.a'])
    expect(await client.getDocument('drafts.a')).toMatchObject({ title: 'A', _createdAt })
  })

  it('keeps a draft that exists', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'a', _type: 'note', title: 'A' })
    const draft = await client.create({ _id: 'drafts.a', _type: 'note', title: 'B' })
    await client.action(unpublish)
    expect(await client.getDocuments(['a', 'drafts.a'])).toEqual([null, draft])
  })

  it.each([['unpublish'], ['delete']])(
    'is refused while others refer to it, as is %s, naming them',
    async (what) => {
      const client = (await openTestLake()).client('editor')
      await client.create({ _id: 'a', _type: 'note' })
      await client.create({ _id: 'b', _type: 'note', to: { _ref: 'a' } })
      await expect(client.action(what === 'delete' ? remove : unpublish)).rejects.toMatchObject({
        statusCode: 409,
        message: containing('there are references to it from "b"'),
        details: {
          type: 'actionError',
          items: [{ error: { type: 'documentHasExistingReferencesError', referencingIDs: ['b'] } }],
        },
      })
      expect(await allIds(client)).toEqual(['a', 'b'])
    },
  )
})

describe('document.delete', () => {
  it('deletes the published document and the drafts it names', async () => {
    const client = (await openTestLake()).client('editor')
    for (const _id of ['a', 'drafts.a', 'versions.r1.a', 'b']) {
      await client.create({ _id, _type: 'note' })
    }
    await client.action({ ...remove, includeDrafts: ['drafts.a', 'versions.r1.a'] })
    expect(await allIds(client)).toEqual(['b'])
  })

  it('is refused while there is a draft or version it does not name', async () => {
    const client = (await openTestLake()).client('editor')
    for (const _id of ['a', 'drafts.a', 'versions.r1.a'])
      await client.create({ _id, _type: 'note' })
    const failed = client.action(remove)
    await expect(failed).rejects.toMatchObject({ statusCode: 409 })
    await expect(failed).rejects.toThrow('"versions.r1.a"')
  })

  it('is a 404 when nothing exists', async () => {
    const client = (await openTestLake()).client('editor')
    await expect(client.action(remove)).rejects.toMatchObject({ statusCode: 404 })
  })
})
