import { Mutation } from '@sanity/mutator'
import { mutationError } from '#lake/errors.ts'
import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import { longestArray, toEnginePath } from './engine-path.ts'
import { isPath } from './path-syntax.ts'
import { invalid } from './problems.ts'
import type { LakeDocument } from '#lake/store/document.ts'

type InsertPatch =
  | { before: string; items: unknown[] }
  | { after: string; items: unknown[] }
  | { replace: string; items: unknown[] }

/** Sanity's patch operations; the keys of the objects and the strings of `unset` are JSONMatch paths. */
export type PatchOperations = {
  set?: JsonObject
  setIfMissing?: JsonObject
  unset?: string[]
  inc?: Record<string, number>
  dec?: Record<string, number>
  insert?: InsertPatch
  diffMatchPatch?: Record<string, string>
}

const known = ['set', 'setIfMissing', 'unset', 'inc', 'dec', 'insert', 'diffMatchPatch']

/** Parses the operations of a patch. Throws a 400 for an unknown or malformed one. */
export function parsePatchOperations(patch: JsonObject, index: number): PatchOperations {
  const refuse = (reason: string) => mutationError(400, invalid(reason), index)
  const { id: _id, query: _query, params: _params, ifRevisionID: _revision, ...fields } = patch
  const unknown = Object.keys(fields).find((name) => !known.includes(name))
  if (unknown !== undefined) throw refuse(`Unknown patch operation "${unknown}"`)

  const { set, setIfMissing, unset, inc, dec, insert, diffMatchPatch } = fields
  const malformed = (name: string) => refuse(`Malformed patch operation "${name}"`)
  if (set !== undefined && !isRecord(set)) throw malformed('set')
  if (setIfMissing !== undefined && !isRecord(setIfMissing)) throw malformed('setIfMissing')
  if (unset !== undefined && !isArrayOf(unset, isString)) throw malformed('unset')
  if (inc !== undefined && !isRecordOf(inc, isNumber)) throw malformed('inc')
  if (dec !== undefined && !isRecordOf(dec, isNumber)) throw malformed('dec')
  if (insert !== undefined && !isInsertPatch(insert)) throw malformed('insert')
  if (diffMatchPatch !== undefined && !isRecordOf(diffMatchPatch, isString)) {
    throw malformed('diffMatchPatch')
  }
  const operations = {
    ...(set && { set }),
    ...(setIfMissing && { setIfMissing }),
    ...(unset && { unset }),
    ...(inc && { inc }),
    ...(dec && { dec }),
    ...(insert && { insert }),
    ...(diffMatchPatch && { diffMatchPatch }),
  }
  const malformedPath = pathsOf(operations).find((path) => !isPath(path))
  if (malformedPath !== undefined) {
    throw refuse(`Invalid path "${malformedPath.slice(0, 100)}"`)
  }
  return operations
}

/** Applies a patch with Sanity's own engine, the one the Studio uses, so that server and Studio agree. */
export function applyPatch(
  document: LakeDocument,
  operations: PatchOperations,
  index: number,
): JsonObject {
  const { _id: id } = document
  const hasRange = pathsOf(operations).some((path) => /[*:]/.test(path))
  const longest = hasRange ? longestArray(document) : 0
  try {
    const patch = { id, ...withEnginePaths(operations, longest) }
    return new Mutation({ mutations: [{ patch }] }).apply(document) ?? {}
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const description = `Cannot apply the patch to document "${id}": ${reason}`
    throw mutationError(400, invalid(description, id), index)
  }
}

function withEnginePaths(operations: PatchOperations, longest: number): JsonObject {
  const { unset, insert, ...byPath } = operations
  const toPath = (path: string) => toEnginePath(path, longest)
  const withPaths = (values: JsonObject) =>
    Object.fromEntries(Object.entries(values).map(([path, value]) => [toPath(path), value]))
  const renamed = Object.entries(byPath).map(([name, values]) => [name, withPaths(values)])
  return {
    ...Object.fromEntries(renamed),
    ...(unset && { unset: unset.map(toPath) }),
    ...(insert && { insert: { ...insert, ...enginePlace(insert, toPath) } }),
  }
}

function enginePlace(insert: InsertPatch, toPath: (path: string) => string): JsonObject {
  if ('before' in insert) return { before: toPath(insert.before) }
  if ('after' in insert) return { after: toPath(insert.after) }
  return { replace: toPath(insert.replace) }
}

function pathsOf({ unset = [], insert, ...others }: PatchOperations): string[] {
  const keys = Object.values(others).flatMap((operation) => Object.keys(operation))
  return [...keys, ...unset, ...(insert === undefined ? [] : [insertPath(insert)])]
}

function insertPath(insert: InsertPatch): string {
  if ('before' in insert) return insert.before
  return 'after' in insert ? insert.after : insert.replace
}

function isInsertPatch(value: unknown): value is InsertPatch {
  if (!isRecord(value) || !Array.isArray(value['items'])) return false
  const places = ['before', 'after', 'replace'].filter((name) => name in value)
  return places.length === 1 && places.every((name) => typeof value[name] === 'string')
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number'
}

function isArrayOf<T>(value: unknown, isMember: (member: unknown) => member is T): value is T[] {
  return Array.isArray(value) && value.every(isMember)
}

function isRecordOf<T>(
  value: unknown,
  isMember: (member: unknown) => member is T,
): value is Record<string, T> {
  return isRecord(value) && Object.values(value).every(isMember)
}
