import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import type { Change, LakeDocument } from './document.ts'
import { openStore, type Store } from './store.ts'

function openTestStore(): Store {
  const dataDir = mkdtempSync(join(tmpdir(), 'lake-store-'))
  const store = openStore(dataDir, Date.now)
  onTestFinished(() => {
    store.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return store
}

function documentOf(id: string, fields: object = {}): LakeDocument {
  const time = '2026-11-22T12:00:00.000Z'
  return { ...fields, _id: id, _type: 'note', _rev: `tx-${id}`, _createdAt: time, _updatedAt: time }
}

const requestOf = (transactionId: string, dryRun = false) => ({
  author: 'test',
  transactionId,
  dryRun,
})

function changesOf(after: LakeDocument): Change[] {
  return [{ id: after._id, before: null, after, mutations: [{ create: after }] }]
}

function create(store: Store, id: string, fields?: object, dryRun?: boolean) {
  const changes = changesOf(documentOf(id, fields))
  return store.commit(requestOf(`tx-${id}`, dryRun), () => ({ changes }))
}

/** Ids in memory, and those another connection would read. */
function idsIn({ db, documents }: Store): { shown: string[]; stored: unknown[] } {
  const stored = db.prepare('select id from documents order by id').all()
  return { shown: [...documents().keys()].toSorted(), stored: stored.map(({ id }) => id) }
}

describe('a commit', () => {
  it('shares one SQLite transaction with the commits that wait', async () => {
    const store = openTestStore()
    const exec = vi.spyOn(store.db, 'exec')
    const ids = Array.from({ length: 50 }, (_, n) => `n${n}`)
    await Promise.all(ids.map((id) => create(store, id)))
    expect(exec.mock.calls.filter(([sql]) => sql === 'commit')).toHaveLength(1)
    expect(idsIn(store)).toEqual({ shown: ids.toSorted(), stored: ids.toSorted() })
  })

  it('sees those before it, and readers see none until they are durable', async () => {
    const store = openTestStore()
    const seen = ['a', 'b', 'c'].map((id) =>
      store.commit(requestOf(`tx-${id}`), (documents) => ({
        changes: changesOf(documentOf(id)),
        before: [...documents.keys()],
      })),
    )
    expect(idsIn(store)).toEqual({ shown: [], stored: [] })
    expect((await Promise.all(seen)).map(({ before }) => before)).toEqual([[], ['a'], ['a', 'b']])
  })

  it('is undone alone when it is refused', async () => {
    const store = openTestStore()
    const outcomes = await Promise.allSettled([
      create(store, 'a'),
      create(store, 'b', { to: { _ref: 'missing' } }),
      store.commit(requestOf('tx-no'), () => {
        throw new Error('no')
      }),
      create(store, 'c'),
    ])
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
      'fulfilled',
    ])
    expect(idsIn(store)).toEqual({ shown: ['a', 'c'], stored: ['a', 'c'] })
    expect(store.log.after(0, 10).map(({ transactionId }) => transactionId)).toEqual([
      'tx-a',
      'tx-c',
    ])
  })

  it('works after documents were deleted', async () => {
    const store = openTestStore()
    const ids = Array.from({ length: 20 }, (_, n) => `n${n}`)
    for (const id of ids) await create(store, id, { text: `text of ${id}` })
    for (const [n, id] of ids.entries()) {
      const before = store.documents().get(id) ?? null
      await store.commit(requestOf(`deletion-${n}`), () => ({
        changes: [{ id, before, after: null, mutations: [] }],
      }))
    }
    expect(idsIn(store)).toEqual({ shown: [], stored: [] })
  })

  it('saves nothing in a dry run, beside others that save', async () => {
    const store = openTestStore()
    const dryRun = create(store, 'a', {}, true)
    const written = create(store, 'a')
    expect((await dryRun).commit.transactionId).toBe('tx-a')
    expect((await written).commit.transactionId).toBe('tx-a')
    expect(idsIn(store)).toEqual({ shown: ['a'], stored: ['a'] })
  })

  it('shows nothing that did not fit on the disk, and works again when there is room', async () => {
    const store = openTestStore()
    await create(store, 'a')
    store.db.exec('pragma max_page_count = 1')
    const big = { text: 'x'.repeat(1_000_000) }
    const outcomes = await Promise.allSettled([create(store, 'b'), create(store, 'c', big)])
    expect(outcomes.at(-1)).toMatchObject({ status: 'rejected', reason: { errcode: 13 } })
    expect(idsIn(store).shown).toEqual(idsIn(store).stored)
    expect(idsIn(store).shown).not.toContain('c')

    store.db.exec('pragma max_page_count = 1000000')
    await create(store, 'c', big)
    expect(idsIn(store).shown).toContain('c')
  })

  it('is announced after it can be read', async () => {
    const store = openTestStore()
    const announced: string[] = []
    const commit = ({ transactionId }: { transactionId: string }) =>
      announced.push(`${transactionId} ${store.documents().size}`)
    store.feed.subscribe({ commit, end() {} }, 0)
    await Promise.all([create(store, 'a'), create(store, 'b')])
    expect(announced).toEqual(['tx-a 2', 'tx-b 2'])
  })

  it('is saved when the store closes while it waits', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'lake-store-'))
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const first = openStore(dataDir, Date.now)
    const written = create(first, 'a')
    first.close()
    expect(await written).toHaveProperty('commit')
    const second = openStore(dataDir, Date.now)
    onTestFinished(() => second.close())
    expect([...second.documents().keys()]).toEqual(['a'])
  })
})

describe('exclusive work', () => {
  it('sees the commits asked for before it, and holds back those after it', async () => {
    const store = openTestStore()
    const before = create(store, 'a')
    const exclusive = store.exclusively(async (commit) => {
      const seen = [...store.documents().keys()]
      await commit(requestOf('tx-b'), () => ({ changes: changesOf(documentOf('b')) }))
      return seen
    })
    const after = create(store, 'c')
    expect(await exclusive).toEqual(['a'])
    await Promise.all([before, after])
    expect(store.log.after(0, 10).map(({ transactionId }) => transactionId)).toEqual([
      'tx-a',
      'tx-b',
      'tx-c',
    ])
  })
})
