import { mutationError } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'
import { withArrayKeys } from './array-keys.ts'
import type { Mutation, NamedDocument, Selection } from './mutation.ts'
import { applyPatch } from './patch.ts'
import { alreadyExists, notFound, revisionDoesNotMatch } from './problems.ts'
import { withSystemFields } from './system-fields.ts'
import { createPendingChanges, type PendingChanges } from './pending-changes.ts'
import type { Change, LakeDocument, Stamp } from '#lake/store/document.ts'

export type MutationContext = Stamp & {
  autoGenerateArrayKeys: boolean
  /** The ids that the mutation at `index` selects from the documents at that point. */
  select: (
    selection: { query: string; params: JsonObject },
    index: number,
    documents: () => LakeDocument[],
  ) => readonly string[]
}

export type MutationResult = {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
  /** After the mutation; a deleted document before it; null when there was none. */
  document: LakeDocument | null
}

/** Applies all mutations in order. Pure; throws the refusal of the first that cannot be applied. */
export function applyMutations(
  mutations: readonly Mutation[],
  stored: ReadonlyMap<string, LakeDocument>,
  context: MutationContext,
): { changes: Change[]; results: MutationResult[] } {
  const pending = createPendingChanges(stored)
  const results = mutations.flatMap((mutation, index) => {
    const apply = { pending, context, index }
    if ('document' in mutation) return [create(mutation.type, mutation.document, apply)]
    const ids = idsOf(mutation.selection, apply)
    if (mutation.type === 'delete') return ids.map((id) => remove(id, apply))
    return ids.map((id) => patch(id, mutation, apply))
  })
  return { changes: pending.changes(), results }
}

type Apply = { pending: PendingChanges; context: MutationContext; index: number }

function create(
  type: 'create' | 'createOrReplace' | 'createIfNotExists',
  document: NamedDocument,
  apply: Apply,
): MutationResult {
  const { _id: id } = document
  const existing = apply.pending.get(id)
  if (existing !== null && type === 'create') {
    throw mutationError(409, alreadyExists(id), apply.index)
  }
  if (existing !== null && type === 'createIfNotExists') {
    return { id, operation: 'none', document: existing }
  }
  // A document of another type replaces the old one as a new document.
  const continued = existing?._type === document['_type'] ? existing : null
  const result = complete(document, continued, apply)
  apply.pending.put(id, result, { [type]: result })
  return { id, operation: existing === null ? 'create' : 'update', document: result }
}

function remove(id: string, { pending }: Apply): MutationResult {
  const existing = pending.get(id)
  if (existing === null) return { id, operation: 'none', document: null }
  pending.put(id, null, { delete: { id } })
  return { id, operation: 'delete', document: existing }
}

function patch(
  id: string,
  { operations, ifRevisionID }: Extract<Mutation, { type: 'patch' }>,
  apply: Apply,
): MutationResult {
  const existing = apply.pending.get(id)
  if (existing === null) throw mutationError(404, notFound(id), apply.index)
  if (ifRevisionID !== undefined && ifRevisionID !== existing._rev) {
    throw mutationError(409, revisionDoesNotMatch(id, existing, ifRevisionID), apply.index)
  }
  const patched = applyPatch(existing, operations, apply.index)
  const document = complete(patched, existing, apply)
  apply.pending.put(id, document, { patch: { id, ...operations } })
  return { id, operation: 'update', document }
}

/** Adds array keys if requested, and the system fields. */
function complete(
  fields: JsonObject,
  existing: LakeDocument | null,
  { context, index }: Apply,
): LakeDocument {
  const keyed = context.autoGenerateArrayKeys ? withArrayKeys(fields) : fields
  const createdAt = toTime(fields['_createdAt'])
  return withSystemFields(keyed, existing, { ...context, createdAt }, index)
}

/** An imported document may state when it was created. */
function toTime(value: unknown): string | undefined {
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z$/.test(value)
  return isTime && !Number.isNaN(Date.parse(value)) ? value : undefined
}

function idsOf(selection: Selection, { pending, context, index }: Apply): readonly string[] {
  if ('id' in selection) return [selection.id]
  return context.select(selection, index, () => pending.all())
}
