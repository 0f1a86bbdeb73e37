import type { LakeDocument } from '#lake/store/document.ts'
import { objectWith } from '#lake/test/matchers.fixture.ts'
import { applyActions, parseActions } from './action.ts'

export const earlier = '2026-01-01T00:00:00.000Z'
export const now = '2026-11-22T12:00:00.000Z'

export const documentOf = (_id: string, fields: object = {}): LakeDocument => ({
  _id,
  _type: 'note',
  _rev: `rev-${_id}`,
  _createdAt: earlier,
  _updatedAt: earlier,
  ...fields,
})

/** The documents that an action leaves, by id; null for one that it deletes. */
export function apply(
  action: object,
  stored: readonly LakeDocument[] = [],
  lastRevision: (id: string) => LakeDocument | null = () => null,
) {
  const { changes } = applyActions(
    parseActions([action]),
    new Map(stored.map((document) => [document._id, document])),
    { transactionId: 'new', timestamp: now, lastRevision },
  )
  return Object.fromEntries(changes.map(({ id, after }) => [id, after]))
}

export const refused = (status: number, type?: string) =>
  objectWith({
    status,
    ...(type !== undefined && { problem: objectWith({ type }) }),
  })

export const ids = { publishedId: 'a', draftId: 'drafts.a' }
export const draft = documentOf('drafts.a', { title: 'draft' })
export const published = documentOf('a', {
  title: 'published',
  _createdAt: '2025-01-01T00:00:00.000Z',
})
export const stamp = { _rev: 'new', _updatedAt: now }
