import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { expect, inject, it } from 'vitest'
import { openReplica, type Replica } from './replica.ts'
import { evaluateQuery } from '#lake/query/evaluate.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import { openStore, type Store } from '#lake/store/store.ts'

const runs = { quick: 15, test: 40, full: 200 }[inject('rounds')]
const readers = 3
const context = { projectId: 'p', dataset: 'production', identity: 'me', now: new Date(0) }

/** Most documents are equal in what they are sorted by: the order of creation decides. */
const queries = [
  '*._id',
  '*[_type == "note"]._id',
  '*[_type == "note"] | order(n)[0...5]._id',
  '*[_type == "note"] | order(n)[5...10]._id',
  '*[_type == "note"] | order(n desc)[0...4]{_id, n}',
  '*[_type in ["note", "page"]] | order(n) {_id}',
  '*[references("a")]._id',
  '*[slug.current == "s"][0...3]._id',
  '*[_type == "page"]{_id, "by": *[references(^._id)]._id}',
  '*[[@, _id] match text::query("word")] | score([@, _id] match text::query("word")) {_id, _score}',
]

const views = [
  { perspective: 'raw', audience: 'members' },
  { perspective: ['drafts', 'published'], audience: 'members' },
  { perspective: ['published'], audience: 'everybody' },
] as const

const id = fc.constantFrom(
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'g',
  'h',
  'drafts.a',
  'drafts.k',
  'versions.r.b',
)
const write = fc.record({ id, n: fc.nat(1), isPage: fc.boolean(), isDeletion: fc.boolean() })
const step = fc.oneof(
  { weight: 6, arbitrary: fc.array(write, { minLength: 1, maxLength: 4 }) },
  {
    weight: 3,
    arbitrary: fc.record({
      reader: fc.nat(readers - 1),
      query: fc.constantFrom(...queries),
      view: fc.constantFrom(...views),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom('restart of a reader', 'restart of the lake') },
)

function documentOf({ id: _id, n, isPage }: { id: string; n: number; isPage: boolean }) {
  const time = '2026-11-22T12:00:00.000Z'
  const fields = { n, slug: { current: 's' }, to: { _ref: 'a', _weak: true }, text: 'word' }
  const system = { _type: isPage ? 'page' : 'note', _rev: 'r', _createdAt: time, _updatedAt: time }
  return { ...fields, ...system, _id }
}

function change(
  store: Store,
  writes: (Parameters<typeof documentOf>[0] & { isDeletion: boolean })[],
) {
  const request = { author: 'me', transactionId: undefined, dryRun: false }
  return store.commit(request, (documents) => {
    const byId = new Map(writes.map((each) => [each.id, each]))
    const changes = [...byId.values()].map((each) => ({
      id: each.id,
      before: documents.get(each.id) ?? null,
      after: each.isDeletion ? null : documentOf(each),
      mutations: [],
    }))
    return { changes: changes.filter(({ before, after }) => before !== null || after !== null) }
  })
}

function answer(replica: Replica, text: string, view: (typeof views)[number]): string {
  return JSON.stringify(evaluateQuery({ text, params: {} }, replica.view(view), context, undefined))
}

it('every thread answers the same, byte for byte, whenever it started and whatever it read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const folder = mkdtempSync(join(tmpdir(), 'lake-replica-'))
      const file = join(folder, 'lake.sqlite')
      const present = (document: LakeDocument) => document
      const open = () => {
        const opened = openStore(folder, Date.now)
        opened.db.exec('pragma synchronous = off')
        return opened
      }
      let store = open()
      try {
        const replicas = Array.from({ length: readers }, () => openReplica(file, present))
        for (const each of steps) {
          if (Array.isArray(each)) await change(store, each)
          else if (each === 'restart of a reader') {
            replicas.shift()
            replicas.push(openReplica(file, present))
          } else if (each === 'restart of the lake') {
            store.close()
            store = open()
          } else answer(replicas[each.reader] ?? openReplica(file, present), each.query, each.view)
        }
        for (const view of views) {
          const ofEach = [...replicas, openReplica(file, present)].map((replica) =>
            queries.map((query) => answer(replica, query, view)),
          )
          for (const answers of ofEach) expect(answers).toEqual(ofEach[0])
        }
        const [raw] = views
        expect([...store.documents().keys()]).toEqual(
          JSON.parse(answer(openReplica(file, present), '*._id', raw)).result,
        )
      } finally {
        store.close()
        rmSync(folder, { recursive: true, force: true })
      }
    }),
    { numRuns: runs },
  )
})
