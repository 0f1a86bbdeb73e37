import { applyActions, type Action } from '#lake/actions/action.ts'
import { createRevisions } from '#lake/history/revisions.ts'
import { commitChanges, type CommitDeps, type Write } from '#lake/mutate/commit.ts'
import type { Commit } from '#lake/store/document.ts'

export type CommitActions = (
  request: Write & { actions: readonly Action[] },
) => Promise<{ commit: Commit }>

/** Applies actions and makes them durable, all or none. Rejects with the refusal. */
export function createCommitActions(deps: CommitDeps): CommitActions {
  const revisions = createRevisions(deps.store.db)
  const lastRevision = (id: string) => revisions.last(id)
  return ({ actions, ...write }) =>
    commitChanges(deps, write, (documents, stamp) =>
      applyActions(actions, documents, { ...stamp, lastRevision }),
    )
}
