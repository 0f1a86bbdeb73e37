import { mutationError } from '#lake/errors.ts'
import type { JsonObject } from '#lake/json.ts'
import { withArrayKeys } from './array-keys.ts'
import type { Mutation, NamedDocument, Selection } from './mutation.ts'
import { applyPatch } from './patch.ts'
import { alreadyExists, notFound, revisionDoesNotMatch } from './problems.ts'
import { stamped } from './stamp.ts'
import { createWorkspace, type Workspace } from './workspace.ts'
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
  const workspace = createWorkspace(stored)
  const results = mutations.flatMap((mutation, index) => {
    const apply = { workspace, context, index }
    if ('document' in mutation) return [create(mutation.type, mutation.document, apply)]
    const ids = idsOf(mutation.selection, apply)
    if (mutation.type === 'delete') return ids.map((id) => remove(id, apply))
    return ids.map((id) => patch(id, mutation, apply))
  })
  return { changes: workspace.changes(), results }
}

type Apply = { workspace: Workspace; context: MutationContext; index: number }

function create(
  type: 'create' | 'createOrReplace' | 'createIfNotExists',
  document: NamedDocument,
  apply: Apply,
): MutationResult {
  const { _id: id } = document
  const existing = apply.workspace.get(id)
  if (existing !== null && type === 'create') {
    throw mutationError(409, alreadyExists(id), apply.index)
  }
  if (existing !== null && type === 'createIfNotExists') {
    return { id, operation: 'none', document: existing }
  }
  // A document of another type replaces the old one as a new document.
  const continued = existing?._type === document['_type'] ? existing : null
  const result = complete(document, continued, apply)
  apply.workspace.put(id, result, { [type]: result })
  return { id, operation: existing === null ? 'create' : 'update', document: result }
}

function remove(id: string, { workspace }: Apply): MutationResult {
  const existing = workspace.get(id)
  if (existing === null) return { id, operation: 'none', document: null }
  workspace.put(id, null, { delete: { id } })
  return { id, operation: 'delete', document: existing }
}

function patch(
  id: string,
  { operations, ifRevisionID }: Extract<Mutation, { type: 'patch' }>,
  apply: Apply,
): MutationResult {
  const existing = apply.workspace.get(id)
  if (existing === null) throw mutationError(404, notFound(id), apply.index)
  if (ifRevisionID !== undefined && ifRevisionID !== existing._rev) {
    throw mutationError(409, revisionDoesNotMatch(id, existing, ifRevisionID), apply.index)
  }
  const patched = applyPatch(existing, operations, apply.index)
  const document = complete(patched, existing, apply)
  apply.workspace.put(id, document, { patch: { id, ...operations } })
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
  return stamped(keyed, existing, { ...context, createdAt }, index)
}

/** An imported document may state when it was created. */
function toTime(value: unknown): string | undefined {
  const isTime = typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{5,20}Z$/.test(value)
  return isTime && !Number.isNaN(Date.parse(value)) ? value : undefined
}

function idsOf(selection: Selection, { workspace, context, index }: Apply): readonly string[] {
  if ('id' in selection) return [selection.id]
  return context.select(selection, index, () => workspace.all())
}
