import { isRecord } from '@butlerspb/json/is-record.ts'
import type { JsonObject } from '#lake/json.ts'
import type { SyncTag } from '#lake/live/sync-tags.ts'
import type { Selected, SelectionRequest } from '#lake/mutate/selection.ts'
import type { Query } from '#lake/query/parse-query.ts'
import type { Selector } from '#lake/query/source-map/locations.ts'
import type { SourceMap } from '#lake/query/source-map/source-map.ts'
import type { ViewOptions } from '#lake/query/view.ts'
import { isLakeDocument } from '#lake/store/document.ts'
import type { ReceiverQuery } from '#lake/webhooks/receiver-query.ts'

/** What a query thread is started with. */
export type ThreadOptions = {
  /** The database. */
  file: string
  publicUrl: string
  projectId: string
  dataset: string
}

export type QueryRequest = ViewOptions & {
  query: Query
  /** What `identity()` returns. */
  identity: string
  /** What `now()` returns, in milliseconds since 1970. */
  now: number
  sourceMap: Selector | undefined
}

export type QueryAnswer = {
  /** JSON text, so that the main thread does not have to parse it. */
  result: string
  syncTags: SyncTag[]
  sourceMap: SourceMap | undefined
}

export type ThreadRequest =
  | ({ type: 'query' } & QueryRequest)
  | ({ type: 'selection' } & SelectionRequest)
  | ({ type: 'hook'; identity: string } & ReceiverQuery)

/** A message of a thread: it has read the documents, or it answers a request. */
export type ThreadMessage =
  | { type: 'ready' }
  | { type: 'answer'; answer: QueryAnswer }
  | { type: 'selected'; selected: Selected }
  /** JSON; undefined when the receiver's filter leaves the change out. */
  | { type: 'hook'; body: string | undefined }
  | { type: 'refusal'; status: number; body: object; message: string }

/** Reads `workerData`. Throws for anything else. */
export function parseThreadOptions(value: unknown): ThreadOptions {
  const { file, publicUrl, projectId, dataset } = isRecord(value) ? value : {}
  if (
    typeof file !== 'string' ||
    typeof publicUrl !== 'string' ||
    typeof projectId !== 'string' ||
    typeof dataset !== 'string'
  ) {
    throw new TypeError('malformed options of a thread')
  }
  return { file, publicUrl, projectId, dataset }
}

/**
 * Checks the `type` of a request and the fields and members that its handler relies on. What the
 * main thread parsed before, such as the operations of a patch, is not parsed a second time.
 */
export function isThreadRequest(value: unknown): value is ThreadRequest {
  if (!isRecord(value) || typeof value['identity'] !== 'string') return false
  switch (value['type']) {
    case 'query':
      return isQuery(value['query']) && typeof value['now'] === 'number'
    case 'selection':
      return (
        isArrayOf(value['mutations'], isMutation) &&
        typeof value['autoGenerateArrayKeys'] === 'boolean' &&
        typeof value['transactionId'] === 'string' &&
        typeof value['timestamp'] === 'string'
      )
    case 'hook':
      return (
        isDifference(value['difference']) &&
        isStringIfAny(value['filter']) &&
        isStringIfAny(value['projection']) &&
        typeof value['time'] === 'string'
      )
    default:
      return false
  }
}

/** Checks the `type` of a message and the fields and members that its handler relies on. */
export function isThreadMessage(value: unknown): value is ThreadMessage {
  if (!isRecord(value)) return false
  switch (value['type']) {
    case 'ready':
      return true
    case 'answer':
      return isRecord(value['answer']) && isQueryAnswer(value['answer'])
    case 'selected':
      return isRecord(value['selected']) && isSelected(value['selected'])
    case 'hook':
      return isStringIfAny(value['body'])
    case 'refusal':
      return (
        typeof value['status'] === 'number' &&
        isRecord(value['body']) &&
        typeof value['message'] === 'string'
      )
    default:
      return false
  }
}

function isQuery(value: unknown): boolean {
  return isRecord(value) && typeof value['text'] === 'string' && isRecord(value['params'])
}

/** The parser of mutations has checked the documents and operations that they hold. */
function isMutation(value: unknown): boolean {
  if (!isRecord(value)) return false
  const { type, document, selection, operations } = value
  switch (type) {
    case 'create':
    case 'createOrReplace':
    case 'createIfNotExists':
      return isRecord(document) && isString(document['_id']) && isString(document['_type'])
    case 'delete':
      return isSelection(selection)
    case 'patch':
      return isSelection(selection) && isRecord(operations)
    default:
      return false
  }
}

function isSelection(value: unknown): boolean {
  if (!isRecord(value)) return false
  return isString(value['id']) || (isString(value['query']) && isRecord(value['params']))
}

function isDifference(value: unknown): boolean {
  const isSide = (side: unknown) => side === null || isLakeDocument(side)
  return isRecord(value) && isSide(value['before']) && isSide(value['after'])
}

function isQueryAnswer({ result, syncTags, sourceMap }: JsonObject): boolean {
  return (
    typeof result === 'string' &&
    isArrayOf(syncTags, isSyncTag) &&
    (sourceMap === undefined || isRecord(sourceMap))
  )
}

function isSyncTag(value: unknown): boolean {
  return isString(value) && value.startsWith('s1:')
}

function isSelected({ seq, ids }: JsonObject): boolean {
  return (
    typeof seq === 'number' &&
    ids instanceof Map &&
    [...ids].every(([index, selected]) => Number.isInteger(index) && isArrayOf(selected, isString))
  )
}

function isArrayOf(value: unknown, isMember: (member: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isMember)
}

function isStringIfAny(value: unknown): boolean {
  return value === undefined || isString(value)
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}
