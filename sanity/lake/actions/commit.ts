import { applyActions, type Action } from './action.ts'
import { createRevisions } from '#lake/history/revisions.ts'
import { commitChanges, type CommitDeps, type Write } from '#lake/mutate/commit.ts'

/** Returns the id of the transaction. */
export type CommitActions = (request: Write & { actions: readonly Action[] }) => Promise<string>

/** What a caller sends again whose answer was lost: by a crash, or on the line. */
class Repetition extends Error {}

/**
 * Applies actions and makes them durable, all or none. Rejects with the refusal. The same request
 * of the same author under the same transaction id is answered again and done once: the Studio
 * repeats what it does not know the end of, and would drop what was typed since for a refusal.
 */
export function createCommitActions(deps: CommitDeps): CommitActions {
  const { db } = deps.store
  const revisions = createRevisions(db)
  const lastRevision = (id: string) => revisions.last(id)
  const repetition = db.prepare(
    'select 1 from transactions where id = ? and author = ? and request = ?',
  )

  return async ({ actions, ...write }) => {
    const { transactionId, author, request = null } = write
    try {
      const { commit } = await commitChanges(deps, write, (documents, stamp) => {
        const known = repetition.get(stamp.transactionId, author.id, request)
        if (known !== undefined) throw new Repetition()
        return applyActions(actions, documents, { ...stamp, lastRevision })
      })
      return commit.transactionId
    } catch (error) {
      if (error instanceof Repetition && transactionId !== undefined) return transactionId
      throw error
    }
  }
}
