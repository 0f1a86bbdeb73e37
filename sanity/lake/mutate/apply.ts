import { withoutAssetUrl } from '#lake/assets/asset-url.ts'
import { mutationError } from '#lake/errors.ts'
import { checkNesting, isObject, type JsonObject } from '#lake/json.ts'
import { withArrayKeys } from '#lake/mutate/array-keys.ts'
import type { Mutation, NewDocument, Selection } from '#lake/mutate/mutation.ts'
import { applyPatch } from '#lake/mutate/patch.ts'
import { createWorkspace, type Workspace } from '#lake/mutate/workspace.ts'
import { isDocumentId, type Change, type LakeDocument } from '#lake/store/document.ts'

export type MutationContext = {
  /** Becomes the `_rev` of every document it changes. */
  transactionId: string
  /** ISO 8601; becomes `_updatedAt`. */
  timestamp: string
  autoGenerateArrayKeys: boolean
  newId: () => string
  newKey: () => string
  /** Evaluates a selection by query over the documents as they are at that moment. */
  select: (selection: { query: string; params: JsonObject }, documents: LakeDocument[]) => unknown
}

export type MutationResult = {
  id: string
  operation: 'create' | 'update' | 'delete' | 'none'
  /** After the mutation; a deleted document as it was; null when there never was one. */
  document: LakeDocument | null
}

const largestDocument = 32 * 1024 * 1024

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
  document: NewDocument,
  apply: Apply,
): MutationResult {
  const given = document._id ?? ''
  const id = given === '' || given.endsWith('.') ? `${given}${apply.context.newId()}` : given
  const existing = apply.workspace.get(id)
  if (existing !== null && type === 'create') {
    const description = `Document by ID "${id}" already exists`
    throw mutationError(409, { type: 'documentAlreadyExistsError', description, id }, apply.index)
  }
  if (existing !== null && type === 'createIfNotExists') {
    return { id, operation: 'none', document: existing }
  }
  const result = stamp({ ...document, _id: id }, document._type, existing, apply)
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
  if (existing === null) {
    const description = `The document with the ID "${id}" was not found`
    throw mutationError(404, { type: 'documentNotFoundError', description, id }, apply.index)
  }
  if (ifRevisionID !== undefined && ifRevisionID !== existing._rev) {
    throw mutationError(
      409,
      {
        type: 'documentRevisionIDDoesNotMatchError',
        description: `Document "${id}" has unexpected revision ID ("${existing._rev}"), expected "${ifRevisionID}"`,
        id,
        currentRevisionID: existing._rev,
        expectedRevisionID: ifRevisionID,
      },
      apply.index,
    )
  }
  const patched = applyPatch(existing, operations, apply.index)
  const document = stamp(patched, existing._type, existing, apply)
  apply.workspace.put(id, document, { patch: { id, ...operations } })
  return { id, operation: 'update', document }
}

/** Writes the lake's own fields; refuses a changed `_id` or `_type` and a document too large. */
function stamp(
  fields: JsonObject,
  type: string,
  existing: LakeDocument | null,
  { context, index }: Apply,
): LakeDocument {
  const refuse = (status: number, description: string) =>
    mutationError(status, { type: 'validationError', description, id }, index)
  const id = existing?._id ?? fields['_id']
  if (!isDocumentId(id) || fields['_id'] !== id) {
    throw refuse(400, 'Cannot modify immutable attribute "_id"')
  }
  if (fields['_type'] !== type || (existing !== null && existing._type !== type)) {
    throw refuse(400, 'Cannot modify immutable attribute "_type"')
  }
  const keyed = context.autoGenerateArrayKeys ? withArrayKeys(fields, context.newKey) : fields
  const { _id, _type, _rev, _createdAt, _updatedAt, ...content } = keyed
  const document = withoutAssetUrl({
    ...content,
    _id: id,
    _type: type,
    _rev: context.transactionId,
    _createdAt: existing?._createdAt ?? context.timestamp,
    _updatedAt: context.timestamp,
  })
  checkNesting(document, `Document "${id}"`)
  if (JSON.stringify(document).length > largestDocument) {
    throw refuse(413, `Document "${id}" is larger than ${largestDocument} characters`)
  }
  return document
}

function idsOf(selection: Selection, { workspace, context, index }: Apply): string[] {
  if ('id' in selection) return [selection.id]
  const selected = context.select(selection, workspace.all())
  const documents = Array.isArray(selected) ? selected : selected === null ? [] : [selected]
  return documents.map((document: unknown) => {
    const id = isObject(document) ? document['_id'] : undefined
    if (typeof id === 'string') return id
    const description = 'The query of a mutation must return documents with "_id"'
    throw mutationError(400, { type: 'validationError', description }, index)
  })
}
