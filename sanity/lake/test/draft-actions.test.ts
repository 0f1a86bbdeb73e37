import type { SanityClient } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'

const ids = { draftId: 'drafts.a', publishedId: 'a' }
const edit = (patch: object) => ({
  actionType: 'sanity.action.document.edit' as const,
  ...ids,
  patch,
})
const create = (fields: object = {}) => ({
  actionType: 'sanity.action.document.create' as const,
  publishedId: 'a',
  attributes: { _id: 'drafts.a', _type: 'note', ...fields },
  ifExists: 'fail' as const,
})
const guard = { unset: ['_empty_action_guard_pseudo_field_'] }

const allIds = (client: SanityClient) => client.fetch('*._id', {}, { perspective: 'raw' })

describe('document.create', () => {
  it('creates a draft with the system fields of the lake', async () => {
    const client = (await openTestLake()).client('editor')
    const { transactionId } = await client.action(
      create({ title: 'A', _rev: 'mine', _updatedAt: '1999-01-01T00:00:00Z' }),
    )
    const draft = await client.getDocument('drafts.a')
    expect(draft).toMatchObject({ title: 'A', _rev: transactionId })
    expect(draft?._createdAt).toBe(draft?._updatedAt)
    expect(await allIds(client)).toEqual(['drafts.a'])
  })

  it('names the draft by the published id when it has no id', async () => {
    const client = (await openTestLake()).client('editor')
    const { _id, ...attributes } = create().attributes
    await client.request({
      method: 'POST',
      url: '/data/actions/production',
      body: { actions: [{ ...create(), attributes }] },
    })
    expect(await allIds(client)).toEqual([_id])
  })

  it('refuses an existing draft or document, unless ifExists ignores the draft', async () => {
    const client = (await openTestLake()).client('editor')
    await client.action(create({ title: 'first' }))
    await expect(client.action(create())).rejects.toMatchObject({
      statusCode: 409,
      details: {
        type: 'actionError',
        items: [{ index: 0, error: { type: 'documentAlreadyExistsError', id: 'drafts.a' } }],
      },
    })
    await client.action({ ...create({ title: 'second' }), ifExists: 'ignore' })
    expect(await client.getDocument('drafts.a')).toMatchObject({ title: 'first' })

    await client.create({ _id: 'b', _type: 'note' })
    const again = { ...create(), publishedId: 'b', attributes: { _id: 'drafts.b', _type: 'note' } }
    await expect(client.action(again)).rejects.toMatchObject({ statusCode: 409 })
  })
})

describe('document.edit', () => {
  it('copies the published document to a draft and does not change it', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const published = await client.create({ _id: 'a', _type: 'note', title: 'A', n: 1 })
    lake.advance(5000)
    await client.action(edit({ set: { title: 'B' } }))
    expect(await client.getDocument('a')).toEqual(published)
    expect(await client.getDocument('drafts.a')).toMatchObject({
      title: 'B',
      n: 1,
      _createdAt: published._createdAt,
    })
  })

  it('applies several edits of one request in sequence, as one transaction', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'a', _type: 'note', title: 'A' })
    const { transactionId } = await client.action(
      [
        edit(guard),
        edit({ diffMatchPatch: { title: '@@ -1 +1,2 @@\n A\n+B\n' } }),
        edit({ diffMatchPatch: { title: '@@ -1,2 +1,3 @@\n AB\n+C\n' } }),
        edit({ setIfMissing: { list: [] } }),
        edit({ insert: { after: 'list[-1]', items: [{ _key: 'k', text: 'x' }] } }),
        edit({ set: { 'list[_key=="k"].text': 'y' } }),
      ],
      { transactionId: 'chosen-by-the-client' },
    )
    expect(transactionId).toBe('chosen-by-the-client')
    expect(await client.getDocument('drafts.a')).toMatchObject({
      title: 'ABC',
      list: [{ _key: 'k', text: 'y' }],
      _rev: 'chosen-by-the-client',
    })
  })

  it('creates a transaction even when nothing changes', async () => {
    const client = (await openTestLake()).client('editor')
    await client.action(create({ title: 'A' }))
    const { transactionId } = await client.action(edit(guard))
    expect(await client.getDocument('drafts.a')).toMatchObject({ title: 'A', _rev: transactionId })
  })

  it('edits a version as it edits a draft', async () => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'versions.r1.a', _type: 'note' })
    await client.action({ ...edit({ set: { n: 1 } }), draftId: 'versions.r1.a' })
    expect(await client.getDocument('versions.r1.a')).toMatchObject({ n: 1 })
    expect(await allIds(client)).toEqual(['versions.r1.a'])
  })

  it('refuses to edit a document that does not exist', async () => {
    const client = (await openTestLake()).client('editor')
    await expect(client.action(edit({ set: { n: 1 } }))).rejects.toMatchObject({
      statusCode: 404,
      details: { items: [{ error: { type: 'documentNotFoundError', id: 'drafts.a' } }] },
    })
  })
})

describe('document.replaceDraft', () => {
  const replaceDraft = {
    actionType: 'sanity.action.document.replaceDraft' as const,
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'note', title: 'restored' },
  }

  it.each([['drafts.a'], ['a']])('replaces or creates the draft where %s exists', async (_id) => {
    const client = (await openTestLake()).client('editor')
    const { _createdAt } = await client.create({ _id, _type: 'note', old: true })
    await client.action(replaceDraft)
    const draft = await client.getDocument('drafts.a')
    expect(draft).toMatchObject({ title: 'restored', _createdAt })
    expect(draft).not.toHaveProperty('old')
  })

  it('needs a draft or a published document, possibly from the same request', async () => {
    const client = (await openTestLake()).client('editor')
    await expect(client.action(replaceDraft)).rejects.toMatchObject({ statusCode: 404 })
    await client.action([create(), replaceDraft])
    expect(await client.getDocument('drafts.a')).toMatchObject({ title: 'restored' })
  })
})

describe('document.discard and document.version.discard', () => {
  it.each([
    [{ actionType: 'sanity.action.document.discard' as const, draftId: 'drafts.a' }],
    [{ actionType: 'sanity.action.document.version.discard' as const, versionId: 'drafts.a' }],
  ])('deletes a draft, once: %j', async (action) => {
    const client = (await openTestLake()).client('editor')
    await client.create({ _id: 'a', _type: 'note' })
    await client.create({ _id: 'drafts.a', _type: 'note' })
    await client.action(action)
    expect(await allIds(client)).toEqual(['a'])
    await expect(client.action(action)).rejects.toMatchObject({ statusCode: 404 })
  })
})
