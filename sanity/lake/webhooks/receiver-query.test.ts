import { describe, expect, it } from 'vitest'
import type { LakeDocument } from '#lake/store/document.ts'
import { checkReceiverQuery, toReceiverBody, type Difference } from './receiver-query.ts'

const time = '2026-11-22T12:00:00.000Z'

function documentOf(fields: object): LakeDocument {
  const system = { _id: 'a', _type: 'article', _rev: 'r', _createdAt: time, _updatedAt: time }
  return { ...system, ...fields }
}

const old = documentOf({ title: 'Дом', slug: { current: 'old' } })
const renamed = documentOf({ title: 'Дом', slug: { current: 'new' }, author: { _ref: 'b' } })
const update = { before: old, after: renamed }
const creation = { before: null, after: renamed }
const deletion = { before: old, after: null }

const anna = documentOf({ _id: 'b', _type: 'author', name: 'Анна' })
const context = {
  projectId: 'butlerspb',
  dataset: 'production',
  get: (id: string) => ({ b: anna, 'drafts.b': anna })[id],
}

describe('a filter', () => {
  it.each<[string, Difference, boolean]>([
    ['_type == "article"', update, true],
    ['_type == "author"', update, false],
    ['before().slug.current != after().slug.current', update, true],
    ['before().title != after().title', update, false],
    ['delta::changedAny(slug.current)', update, true],
    ['delta::changedAny(title)', update, false],
    ['delta::changedAny((title, slug))', update, true],
    ['delta::operation() == "update"', update, true],
    ['delta::operation() == "create"', creation, true],
    ['delta::operation() == "delete"', deletion, true],
    ['!defined(before()) && defined(after())', creation, true],
    ['defined(before()) && !defined(after())', deletion, true],
    ['slug.current == "old"', deletion, true],
    ['author->name == "Анна"', update, true],
    ['title', update, false],
  ])('%s', async (filter, difference, isSent) => {
    const body = await toReceiverBody({ filter, projection: '{_id}', difference, time }, context)
    expect(body).toEqual(isSent ? { _id: 'a' } : undefined)
  })
})

describe('a projection', () => {
  it.each<[string, Difference, unknown]>([
    ['{_id, "slug": slug.current}', update, { _id: 'a', slug: 'new' }],
    [
      '{"was": before().slug.current, "is": after().slug.current}',
      update,
      { was: 'old', is: 'new' },
    ],
    ['{"was": before().slug.current}', creation, { was: null }],
    ['{"slug": slug.current, "how": delta::operation()}', deletion, { slug: 'old', how: 'delete' }],
    ['{"author": author->name}', update, { author: 'Анна' }],
    ['{"at": now(), "of": sanity::dataset()}', update, { at: time, of: 'production' }],
  ])('%s', async (projection, difference, body) => {
    const query = { filter: undefined, projection, difference, time }
    expect(await toReceiverBody(query, context)).toEqual(body)
  })

  it('that is missing gives the whole document, a deleted one as it was', async () => {
    const receiver = { filter: undefined, projection: undefined, time }
    expect(await toReceiverBody({ ...receiver, difference: update }, context)).toEqual(renamed)
    expect(await toReceiverBody({ ...receiver, difference: deletion }, context)).toEqual(old)
  })

  it('never sees a draft', async () => {
    const after = documentOf({ author: { _ref: 'drafts.b' } })
    const difference = { before: null, after }
    const query = { filter: undefined, projection: '{"name": author->name}', difference, time }
    expect(await toReceiverBody(query, context)).toEqual({ name: null })
  })
})

it.each([
  ['{', 'Syntax error'],
  ['_type ==', 'Expected expression'],
  ['*[_type == "article"]', 'by *'],
  ['{"n": count(*)}', 'by *'],
  ['['.repeat(100), 'nests deeper'],
])('refuses %s as the query of a receiver', (text, reason) => {
  expect(() => checkReceiverQuery(text)).toThrow(reason)
})
