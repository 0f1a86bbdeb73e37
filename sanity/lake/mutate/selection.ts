import { mutationError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import { applyMutations } from './apply.ts'
import type { Mutation } from './mutation.ts'
import { invalid } from './problems.ts'
import { evaluate } from '#lake/query/evaluate.ts'
import { toView } from '#lake/query/view.ts'
import type { LakeDocument, Stamp } from '#lake/store/document.ts'

/** Mutations, some of them by query, and the stamp to evaluate them with. */
export type SelectionRequest = Stamp & {
  mutations: readonly Mutation[]
  autoGenerateArrayKeys: boolean
  /** What `identity()` returns. */
  identity: string
}

/** The ids selected by mutations by query, by index of the mutation. */
export type SelectedIds = ReadonlyMap<number, readonly string[]>

/** `seq` is the newest commit that was seen; a later one may change the selection. */
export type Selected = { seq: number; ids: SelectedIds }

/**
 * Evaluates the queries of mutations, each on the documents as the mutations before it leave them.
 * Throws the refusal of the first mutation that cannot be applied.
 */
export function selectIds(
  { mutations, identity, ...stamp }: SelectionRequest,
  stored: ReadonlyMap<string, LakeDocument>,
  project: { projectId: string; dataset: string },
): SelectedIds {
  const selected = new Map<number, readonly string[]>()
  const context = { ...project, identity, now: new Date(stamp.timestamp) }
  applyMutations(mutations, stored, {
    ...stamp,
    select({ query, params }, index, documents) {
      const view = toView(documents(), { perspective: 'raw', audience: 'members' })
      const ids = toIds(evaluate({ text: query, params }, view, context), index)
      selected.set(index, ids)
      return ids
    },
  })
  return selected
}

function toIds(result: unknown, index: number): string[] {
  const documents: unknown[] = Array.isArray(result) ? result : result === null ? [] : [result]
  return documents.map((document) => {
    const id = isRecord(document) ? document['_id'] : undefined
    if (typeof id === 'string') return id
    const description = 'The query of a mutation must return documents with "_id"'
    throw mutationError(400, invalid(description), index)
  })
}
