import type { Action } from '@sanity/client'
import { expect, it } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import {
  checkedRevision,
  ForeignResponseError,
  sendActions,
  storedRedirects,
} from './publish-request.ts'
import { clientThatGets } from './server-client.fixture.ts'

const publish = {
  actionType: 'sanity.action.document.publish',
  draftId: 'drafts.redirect',
  publishedId: 'redirect',
} as const satisfies Action

it('publishes and reads redirects', async () => {
  const client = (await openTestLake()).client('editor')
  await client.create({ _id: publish.draftId, _type: 'redirect', from: '/a/', to: '/b/' })
  await sendActions(client, [publish])
  expect(await storedRedirects(client)).toEqual([{ _id: 'redirect', from: '/a/', to: '/b/' }])
})

it.each([
  ['the sign-in page of a hotel', '<h1>Wi-Fi</h1>', 'text/html'],
  ['broken JSON', '{"transactionId":"a', 'application/json'],
  ['JSON of another server', '{"ok":true}', 'application/json'],
  ['an empty body', '', 'application/json'],
])('does not take %s for a response of the lake', async (_what, body, type) => {
  const client = await clientThatGets(200, body, type)
  await expect(sendActions(client, [publish])).rejects.toThrow(ForeignResponseError)
  await expect(storedRedirects(client)).rejects.toThrow(ForeignResponseError)
})

const draftOf = (_rev: string, fields: object) => ({
  _id: publish.draftId,
  _type: 'article',
  _createdAt: '',
  _updatedAt: '',
  _rev,
  ...fields,
})

it('takes off what the importer doubted, and then publishes that very revision', async () => {
  const client = (await openTestLake()).client('editor')
  const importDoubts = ['строка 12: нет даты']
  const { _rev } = await client.create({ _id: publish.draftId, _type: 'article', importDoubts })
  const revision = await checkedRevision(client, draftOf(_rev, { importDoubts }))
  await sendActions(client, [{ ...publish, ifDraftRevisionId: revision }])
  expect(await client.getDocument('redirect')).not.toHaveProperty('importDoubts')
  expect(await client.getDocument(publish.draftId)).toBeUndefined()
})

it('changes no draft without doubts, and none that is another one by now', async () => {
  const client = (await openTestLake()).client('editor')
  const importDoubts = ['строка 12: нет даты']
  await client.create({ _id: publish.draftId, _type: 'article', importDoubts })
  expect(await checkedRevision(client, draftOf('r1', {}))).toBe('r1')
  await expect(checkedRevision(client, draftOf('r1', { importDoubts }))).rejects.toThrow(/./)
  expect(await client.getDocument(publish.draftId)).toMatchObject({ importDoubts })
})
