import { LakeError, refusal } from '#lake/errors.ts'
import type { QueryThreads } from '#lake/query/threads/pool.ts'
import type { Commits } from '#lake/store/commit.ts'
import type { Store } from '#lake/store/store.ts'
import { newTransactionId } from '#lake/store/transaction-id.ts'
import { applyMutations } from './apply.ts'
import type { Mutated, MutationRequest } from './mutate.ts'
import type { Mutation } from './mutation.ts'
import type { Selected } from './selection.ts'

export type MutateByQueryDeps = {
  store: Pick<Store, 'commit' | 'exclusively' | 'log'>
  queries: Pick<QueryThreads, 'select'>
  /** Milliseconds since 1970. */
  now: () => number
}

export function isByQuery(mutation: Mutation): boolean {
  return 'selection' in mutation && 'query' in mutation.selection
}

/** Another commit came between the selection of documents and their mutation. */
class Outdated extends LakeError {
  constructor() {
    const { status, body, message } = refusal(503, 'Other writes came in between: try again')
    super(status, body, message)
  }
}

/**
 * Commits mutations of which some select their documents by a query, all or none. The queries run
 * in a thread, where they can be stopped, and their result holds only until the next commit. If
 * one came in between, they run once more while other commits wait; they are known to end by then.
 */
export async function mutateByQuery(
  { store, queries, now }: MutateByQueryDeps,
  request: MutationRequest,
): Promise<Mutated> {
  const { transactionId = newTransactionId(), author } = request
  const { mutations, autoGenerateArrayKeys } = request

  async function selectAndCommit(commit: Commits['commit']): Promise<Mutated> {
    const timestamp = new Date(now()).toISOString()
    const selected = await queries.select({
      mutations,
      autoGenerateArrayKeys,
      transactionId,
      timestamp,
      identity: author,
    })
    return commit({ ...request, transactionId }, (documents, stamp) => {
      if (store.log.latest().seq !== selected.seq) throw new Outdated()
      return applyMutations(mutations, documents, {
        ...stamp,
        autoGenerateArrayKeys,
        select: (_selection, index) => selectedAt(selected, index),
      })
    })
  }

  try {
    return await selectAndCommit(store.commit)
  } catch (error) {
    if (!(error instanceof Outdated)) throw error
    return store.exclusively(selectAndCommit)
  }
}

function selectedAt({ ids }: Selected, index: number): readonly string[] {
  const selected = ids.get(index)
  if (selected === undefined) throw new Error('a mutation by query was not selected')
  return selected
}
