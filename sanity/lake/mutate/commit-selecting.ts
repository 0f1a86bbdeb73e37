import type { MutationResult } from './apply.ts'
import {
  commitMutations,
  newTransactionId,
  Outdated,
  type CommitDeps,
  type MutationRequest,
} from './commit.ts'
import type { QueryThreads } from '#lake/query/threads/pool.ts'
import type { Commit } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

/**
 * Commits mutations of which some may be by query. The queries are evaluated in a thread, where
 * they can be stopped, and hold as long as nothing else is committed meanwhile; when it is, they
 * are evaluated once more while other writes wait, now that they are known to end.
 */
export async function commitSelecting(
  deps: CommitDeps & { queries: QueryThreads },
  request: MutationRequest,
): Promise<{ commit: Commit; results: MutationResult[] }> {
  const { mutations, autoGenerateArrayKeys, author } = request
  const isByQuery = mutations.some((each) => 'selection' in each && 'query' in each.selection)
  if (!isByQuery) return commitMutations(deps, request)
  const { transactionId = newTransactionId() } = request

  async function attempt(write: Store['write']): ReturnType<typeof commitMutations> {
    const selected = await deps.queries.select({
      mutations,
      autoGenerateArrayKeys,
      transactionId,
      timestamp: new Date(deps.now()).toISOString(),
      identity: author.id,
    })
    const store = { ...deps.store, write }
    return commitMutations({ ...deps, store }, { ...request, transactionId }, selected)
  }

  try {
    return await attempt(deps.store.write)
  } catch (error) {
    if (!(error instanceof Outdated)) throw error
    return deps.store.exclusively(attempt)
  }
}
