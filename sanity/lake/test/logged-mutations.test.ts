import { Mutation } from '@sanity/mutator'
import { expect, it } from 'vitest'
import type { LoggedCommit } from '#lake/store/transaction-log-reader.ts'
import { openTestLake } from './lake.fixture.ts'

const ids = { draftId: 'drafts.a', publishedId: 'a' }
const edit = (patch: object) => ({
  actionType: 'sanity.action.document.edit' as const,
  ...ids,
  patch,
})

/** What a Studio computes from an event: it applies the mutations to `before`. */
function replayed(commit: LoggedCommit): unknown[] {
  return commit.changes.map(({ before, mutations }) =>
    new Mutation({
      mutations,
      transactionId: commit.transactionId,
      resultRev: commit.transactionId,
      timestamp: commit.timestamp,
      ...(before && { previousRev: before._rev }),
    }).apply(before),
  )
}

it('logs mutations from which a Studio computes exactly the stored document', async () => {
  const lake = await openTestLake()
  const client = lake.client('editor')
  await client.action({
    actionType: 'sanity.action.document.create',
    publishedId: 'a',
    attributes: { _id: 'drafts.a', _type: 'note', title: 'A' },
    ifExists: 'fail',
  })
  await client.action([
    edit({ unset: ['_empty_action_guard_pseudo_field_'] }),
    edit({ setIfMissing: { list: [] } }),
    edit({ insert: { after: 'list[-1]', items: [{ _key: 'k', text: 'x', n: 1 }] } }),
    edit({ inc: { 'list[_key=="k"].n': 2 }, diffMatchPatch: { title: '@@ -1 +1,2 @@\n A\n+B\n' } }),
  ])
  await client.action({ actionType: 'sanity.action.document.publish', ...ids })
  await client.action([edit({ set: { title: 'C' } }), edit({ unset: ['list[_key=="k"]'] })])
  await client.action({ actionType: 'sanity.action.document.publish', ...ids })
  await client.action({ actionType: 'sanity.action.document.unpublish', ...ids })
  await client.createOrReplace({ _id: 'drafts.a', _type: 'note', title: 'D' })
  await client.patch('drafts.a').set({ title: 'E' }).inc({ count: 1 }).commit()
  await client.action({
    actionType: 'sanity.action.document.version.discard',
    versionId: 'drafts.a',
  })

  const commits = lake.store.log.after(0, 100)
  expect(commits).toHaveLength(9)
  for (const commit of commits) {
    expect(replayed(commit)).toEqual(commit.changes.map(({ after }) => after))
  }
})
