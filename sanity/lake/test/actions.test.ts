import type { Action } from '@sanity/client'
import { describe, expect, it } from 'vitest'
import { openTestLake } from './lake.fixture.ts'

describe('data/actions', () => {
  const action: Action = {
    actionType: 'sanity.action.document.create',
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'note' },
    ifExists: 'fail',
  }

  it('saves nothing in a dry run', async () => {
    const client = (await openTestLake()).client('editor')
    expect(await client.action(action, { dryRun: true })).toHaveProperty('transactionId')
    expect(await client.getDocument('drafts.a')).toBeUndefined()
  })

  it('applies all of a request or nothing, and gives the index of what failed', async () => {
    const client = (await openTestLake()).client('editor')
    const failed = client.action([
      action,
      { actionType: 'sanity.action.document.discard', draftId: 'drafts.none' },
    ])
    await expect(failed).rejects.toMatchObject({
      statusCode: 404,
      details: { type: 'actionError', items: [{ index: 1 }] },
    })
    expect(await client.getDocument('drafts.a')).toBeUndefined()
  })

  it('refuses a known transaction id with another request', async () => {
    const client = (await openTestLake()).client('editor')
    await client.action(action, { transactionId: 'once' })
    const edit: Action = {
      actionType: 'sanity.action.document.edit',
      publishedId: 'a',
      draftId: 'drafts.a',
      patch: { set: { n: 1 } },
    }
    await expect(client.action(edit, { transactionId: 'once' })).rejects.toMatchObject({
      statusCode: 409,
      details: { type: 'actionError' },
    })
  })

  it('answers a repeated request again and commits it once', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const repeat = () => client.action(action, { transactionId: 'once' })
    expect(await Promise.all([repeat(), repeat()])).toEqual([
      { transactionId: 'once' },
      { transactionId: 'once' },
    ])
    await client.action({
      actionType: 'sanity.action.document.publish',
      draftId: 'drafts.a',
      publishedId: 'a',
    })
    expect(await repeat()).toEqual({ transactionId: 'once' })
    expect(lake.store.log.after(0, 10)).toHaveLength(2)
    const stranger = lake.client('editor').action(action, { transactionId: 'once' })
    await expect(stranger).rejects.toMatchObject({ statusCode: 409 })
  })

  it('is for editors', async () => {
    const lake = await openTestLake()
    await expect(lake.client('viewer').action(action)).rejects.toMatchObject({
      statusCode: 403,
      details: { type: 'insufficientPermissionsError' },
    })
    await expect(lake.client().action(action)).rejects.toMatchObject({ statusCode: 401 })
  })

  const edit = { actionType: 'sanity.action.document.edit', publishedId: 'a', draftId: 'drafts.a' }
  const remove = { actionType: 'sanity.action.document.delete', publishedId: 'a' }
  it.each([
    ['no array', {}],
    ['no action', [1]],
    ['an unknown action', [{ actionType: 'sanity.action.document.explode' }]],
    ['a variant action', [{ actionType: 'sanity.action.document.variant.create' }]],
    ['an action without its prefix', [{ ...edit, actionType: 'document.edit', patch: {} }]],
    ['a published id that is a draft’s', [{ ...edit, publishedId: 'drafts.a', patch: {} }]],
    ['a draft of another document', [{ ...edit, draftId: 'drafts.b', patch: {} }]],
    ['a draft id that is not one', [{ ...edit, draftId: 'a', patch: {} }]],
    ['a version of nothing', [{ ...edit, draftId: 'versions.r1', patch: {} }]],
    [
      'to discard a version of nothing',
      [{ actionType: 'sanity.action.document.discard', draftId: 'versions.r1' }],
    ],
    ['no patch', [edit]],
    ['an unknown patch operation', [{ ...edit, patch: { merge: {} } }]],
    ['attributes without a type', [{ ...action, attributes: { _id: 'drafts.a' } }]],
    ['attributes of another draft', [{ ...action, attributes: { _id: 'drafts.b', _type: 'a' } }]],
    ['drafts that are no list', [{ ...remove, includeDrafts: 'drafts.a' }]],
    ['drafts of another document', [{ ...remove, includeDrafts: ['drafts.b'] }]],
    ['an unknown ifExists', [{ ...action, ifExists: 'replace' }]],
    [
      'a purge',
      [{ actionType: 'sanity.action.document.discard', draftId: 'drafts.a', purge: true }],
    ],
    ['too many actions', Array.from({ length: 1001 }, () => action)],
  ])('refuses %s', async (_what, actions) => {
    const client = (await openTestLake()).client('editor')
    await expect(
      client.request({ method: 'POST', url: '/data/actions/production', body: { actions } }),
    ).rejects.toMatchObject({ statusCode: 400, details: { type: 'actionError' } })
  })

  it('refuses a body above four megabytes', async () => {
    const client = (await openTestLake()).client('editor')
    const body = { actions: 'x'.repeat(4_000_000) }
    await expect(
      client.request({ method: 'POST', url: '/data/actions/production', body }),
    ).rejects.toMatchObject({ statusCode: 413 })
  })
})
