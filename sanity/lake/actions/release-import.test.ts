import type { ImportReleaseAction } from '@sanity/client'
import { expect, it } from 'vitest'
import { parseReleaseImport } from './release-import.ts'
import { openTestLake } from '#lake/test/lake.fixture.ts'
import { containing, objectWith } from '#lake/test/matchers.fixture.ts'

const release = {
  _id: '_.releases.spring',
  _type: 'system.release',
  name: 'spring',
  state: 'archived',
  metadata: { title: 'Весна', releaseType: 'undecided' },
}

function toAction(
  ifExists: 'fail' | 'ignore' | 'replace',
  title = 'Весна',
  more: object = {},
): ImportReleaseAction {
  const attributes = { ...release, ...more, metadata: { ...release.metadata, title } }
  return {
    actionType: 'sanity.action.release.import',
    releaseId: 'spring',
    attributes,
    ifExists,
  }
}

it('imports a release unchanged, in any state', async () => {
  const client = (await openTestLake()).client('editor')
  await client.action(toAction('fail'))
  expect(await client.getDocument('_.releases.spring')).toMatchObject(release)
})

it.each([
  ['ignore', 'Весна'],
  ['replace', 'Осень'],
] as const)('handles an existing release by ifExists: %s', async (ifExists, title) => {
  const client = (await openTestLake()).client('editor')
  await client.action(toAction('fail'))
  await client.action(toAction(ifExists, 'Осень'))
  expect(await client.getDocument('_.releases.spring')).toMatchObject({ metadata: { title } })
  await expect(client.action(toAction('fail'))).rejects.toMatchObject({ statusCode: 409 })
})

it.each([{ state: 'lost' }, { state: undefined }, { _type: 'article' }])(
  'takes nothing for a release with %j',
  async (more) => {
    const client = (await openTestLake()).client('editor')
    await expect(client.action(toAction('fail', 'Весна', more))).rejects.toMatchObject({
      statusCode: 400,
      details: { type: 'actionError' },
    })
  },
)

it.each([
  [{ attributes: 'a release' }, 'attributes'],
  [{ attributes: { ...release, _type: 'note' } }, 'a release with a state'],
  [{ attributes: { ...release, state: 'lost' } }, 'a release with a state'],
  [{ attributes: release, ifExists: 'merge' }, 'ifExists'],
])('refuses the import %j', (fields, reason) => {
  expect(() => parseReleaseImport('release.import', { releaseId: 'spring', ...fields })).toThrow(
    objectWith({ status: 400, message: containing(reason) }),
  )
})

it('reads an import as it was sent, and fails on what exists unless told otherwise', () => {
  const given = { releaseId: 'spring', document: release }
  expect(parseReleaseImport('release.import', given)).toEqual({
    type: 'release.import',
    releaseId: 'spring',
    fields: release,
    ifExists: 'fail',
  })
  expect(parseReleaseImport('release.create', given)).toBeNull()
})
