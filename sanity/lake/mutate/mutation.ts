import { randomUUID } from 'node:crypto'
import { mutationError, type LakeError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { invalid } from './problems.ts'
import { parsePatchOperations, type PatchOperations } from './patch.ts'
import { isDocumentId } from '#lake/store/document.ts'

/** Which documents a patch or a deletion is for. */
export type Selection = { id: string } | { query: string; params: JsonObject }

/** A document of a request: an `_id` that is missing or ends in a dot is completed by the lake. */
export type NewDocument = JsonObject & { _id?: string; _type: string }

/** The same with its whole id. */
export type NamedDocument = NewDocument & { _id: string }

export type Mutation =
  | { type: 'create' | 'createOrReplace' | 'createIfNotExists'; document: NamedDocument }
  | { type: 'delete'; selection: Selection }
  | {
      type: 'patch'
      selection: Selection
      ifRevisionID: string | undefined
      operations: PatchOperations
    }

/** Throws a 400 that names the place of the first malformed mutation. */
export function parseMutations(value: unknown): Mutation[] {
  if (!Array.isArray(value)) throw problem('"mutations" must be an array', 0)
  return value.map(parseMutation)
}

function parseMutation(value: unknown, index: number): Mutation {
  const [entry, ...others] = isRecord(value) ? Object.entries(value) : []
  if (entry === undefined || others.length > 0) {
    throw problem('A mutation must be an object with one key', index)
  }
  const [type, body] = entry
  if (!isRecord(body)) throw problem(`Malformed mutation "${type}"`, index)
  switch (type) {
    case 'create':
    case 'createOrReplace':
    case 'createIfNotExists':
      return { type, document: named(parseDocument(body, type, index)) }
    case 'delete':
      return { type, selection: parseSelection(body, index) }
    case 'patch': {
      const { ifRevisionID } = body
      if (ifRevisionID !== undefined && typeof ifRevisionID !== 'string') {
        throw problem('"ifRevisionID" must be a string', index)
      }
      const operations = parsePatchOperations(body, index)
      return { type, selection: parseSelection(body, index), ifRevisionID, operations }
    }
    default:
      throw problem(`Unknown mutation type "${type.slice(0, 100)}"`, index)
  }
}

/** Throws a 400 for a malformed `_id` or `_type`; only a `create` may leave the `_id` out. */
export function parseDocument(body: JsonObject, type: string, index: number): NewDocument {
  const { _id, _type, ...fields } = body
  if (typeof _type !== 'string' || !/^[A-Za-z][\w.-]{0,127}$/.test(_type)) {
    throw problem('A document must have a valid string "_type"', index)
  }
  if (_id === undefined || _id === null || _id === '') {
    if (type !== 'create') throw problem(`"${type}" needs a document with "_id"`, index)
    return { ...fields, _type }
  }
  if (typeof _id === 'string' && _id.endsWith('.') && isDocumentId(_id.slice(0, -1))) {
    return { ...fields, _id, _type }
  }
  if (!isDocumentId(_id)) throw malformedId(_id, index)
  return { ...fields, _id, _type }
}

function named({ _id = '', _type, ...fields }: NewDocument): NamedDocument {
  const isWhole = _id !== '' && !_id.endsWith('.')
  return { ...fields, _type, _id: isWhole ? _id : `${_id}${randomUUID()}` }
}

function parseSelection(body: JsonObject, index: number): Selection {
  const { id, query, params = {} } = body
  if (typeof query === 'string' && id === undefined && isRecord(params)) return { query, params }
  if (query !== undefined) throw problem('Select by "id", or by "query" and "params"', index)
  if (!isDocumentId(id)) throw malformedId(id, index)
  return { id }
}

function malformedId(id: unknown, index: number): LakeError {
  const shown = typeof id === 'string' ? id.slice(0, 150) : JSON.stringify(id)?.slice(0, 150)
  return problem(`Malformed document ID: "${shown ?? ''}"`, index)
}

function problem(description: string, index: number): LakeError {
  return mutationError(400, invalid(description), index)
}
