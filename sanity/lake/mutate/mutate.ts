import type { CommitRequest, Commits } from '#lake/store/commit.ts'
import type { Commit } from '#lake/store/document.ts'
import { applyMutations, type MutationResult } from './apply.ts'
import type { Mutation } from './mutation.ts'

export type MutationRequest = CommitRequest & {
  mutations: readonly Mutation[]
  autoGenerateArrayKeys: boolean
}

export type Mutated = { commit: Commit; results: MutationResult[] }

/**
 * Commits mutations that name their documents by id, all or none; see `mutateByQuery` for the
 * others. Rejects with the refusal.
 */
export function mutate(
  { commit }: Pick<Commits, 'commit'>,
  { mutations, autoGenerateArrayKeys, ...request }: MutationRequest,
): Promise<Mutated> {
  return commit(request, (documents, stamp) =>
    applyMutations(mutations, documents, {
      ...stamp,
      autoGenerateArrayKeys,
      select() {
        throw new Error('a mutation by query was not selected')
      },
    }),
  )
}
