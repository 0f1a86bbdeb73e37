import type { LakeDocument } from '#lake/store/document.ts'

/** Small documents with every shape that could break an index, in the order of creation. */
export function documentsOf(fields: readonly Record<string, unknown>[]): LakeDocument[] {
  return fields.map((given, place) => ({
    _id: `document-${place}`,
    _type: 'note',
    _rev: `rev-${place}`,
    _createdAt: '2026-01-01T00:00:00Z',
    _updatedAt: '2026-01-01T00:00:00Z',
    ...given,
  }))
}

const refersTo = (_ref: string) => ({ _type: 'reference', _ref })
const slug = (current: unknown) => ({ _type: 'slug', current })

/** References and what may stand beside them. */
const more = [refersTo('a'), { _ref: 5 }, { _ref: null }, {}, null]

export const mixedDocuments = documentsOf([
  { _id: 'anna', _type: 'author', name: 'Анна', slug: slug('anna'), mentor: refersTo('boris') },
  { _id: 'boris', _type: 'author', name: 'Борис', slug: slug('boris') },
  { _id: 'a', _type: 'article', slug: slug('a'), author: refersTo('anna'), rank: 1 },
  { _id: 'b', _type: 'article', slug: slug('b'), author: refersTo('boris'), rank: 3, tags: ['x'] },
  { _id: 'c', _type: 'article', slug: slug('anna'), related: [refersTo('a'), refersTo('b')] },
  { _id: 'd', _type: 'article', slug: slug(5), author: refersTo('nobody'), rank: 2, tags: [null] },
  { _id: 'e', _type: 'article', slug: slug(null), body: [{ mark: { to: refersTo('a') } }] },
  {
    _id: 'f',
    _type: 'page',
    slug: 'a',
    ids: ['a', 'b', 7],
    wanted: 'anna',
    kinds: ['author'],
    more,
  },
  { _id: 'g', _type: 'page', slug: slug(''), ids: [], wanted: null },
  { _id: 'h.i', _type: 'page', slug: slug(true), ids: null, wanted: 5, _ref: 'anna' },
  { _id: 'drafts.a', _type: 'article', slug: slug('a') },
  { _id: 'versions.r1.a', _type: 'article', author: refersTo('boris') },
  { _id: '_.releases.r1', _type: 'system.release', name: 'r1' },
])
