import { createRevisions } from '#lake/history/revisions.ts'
import type { CommitRequest } from '#lake/store/commit.ts'
import type { Store } from '#lake/store/store.ts'
import { applyActions, type Action } from './action.ts'

/** Returns the id of the transaction. */
export type CommitActions = (
  request: CommitRequest & { actions: readonly Action[] },
) => Promise<string>

/** The same request was committed before, and its answer was lost. */
class AlreadyCommitted extends Error {}

/**
 * Commits actions, all or none. Rejects with the refusal. The same request (`digest`) of the same
 * author under the same transaction id is committed once and answered every time: the Studio
 * retries requests whose outcome it does not know, and an error would make it drop newer edits.
 */
export function createCommitActions({ db, commit }: Pick<Store, 'db' | 'commit'>): CommitActions {
  const revisions = createRevisions(db)
  const lastRevision = (id: string) => revisions.last(id)
  const earlier = db.prepare(
    'select 1 from transactions where id = ? and author = ? and request = ?',
  )

  return async ({ actions, ...request }) => {
    const { author, digest = null } = request
    try {
      const committed = await commit(request, (documents, stamp) => {
        const isRepeated = earlier.get(stamp.transactionId, author, digest) !== undefined
        if (isRepeated) throw new AlreadyCommitted()
        return applyActions(actions, documents, { ...stamp, lastRevision })
      })
      return committed.commit.transactionId
    } catch (error) {
      const { transactionId } = request
      if (error instanceof AlreadyCommitted && transactionId !== undefined) return transactionId
      throw error
    }
  }
}
