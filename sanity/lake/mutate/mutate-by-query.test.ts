import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openStore, type Store } from '#lake/store/store.ts'
import { mutate } from './mutate.ts'
import { mutateByQuery } from './mutate-by-query.ts'
import type { Mutation } from './mutation.ts'

function openTestStore(): Store {
  const dataDir = mkdtempSync(join(tmpdir(), 'mutate-by-query-'))
  const store = openStore(dataDir, Date.now)
  onTestFinished(() => {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return store
}

const note = (_id: string): Mutation => ({ type: 'create', document: { _id, _type: 'note' } })
const deleteAll: Mutation = { type: 'delete', selection: { query: '*', params: {} } }

function requestOf(mutation: Mutation) {
  return {
    mutations: [mutation],
    author: 'test',
    transactionId: undefined,
    dryRun: false,
    autoGenerateArrayKeys: false,
  }
}

it('selects again when another commit came after the selection', async () => {
  const store = openTestStore()
  await mutate(store, requestOf(note('a')))
  let selections = 0
  const queries = {
    async select() {
      selections += 1
      const selected = {
        seq: store.log.latest().seq,
        ids: new Map([[0, [...store.documents().keys()]]]),
      }
      if (selections === 1) await mutate(store, requestOf(note('b')))
      return selected
    },
  }

  await mutateByQuery({ store, queries, now: Date.now }, requestOf(deleteAll))
  expect([...store.documents().keys()]).toEqual([])
  expect(selections).toBe(2)
})
