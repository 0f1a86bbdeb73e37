import { isObject, type JsonObject } from '#lake/json.ts'
import type { SyncTag } from '#lake/live/sync-tags.ts'
import type { Selected, SelectionRequest } from '#lake/mutate/selection.ts'
import type { Query } from '#lake/query/parse-query.ts'
import type { Selector } from '#lake/query/source-map/locations.ts'
import type { SourceMap } from '#lake/query/source-map/source-map.ts'
import type { ViewOptions } from '#lake/query/view.ts'
import type { HookQuery } from '#lake/webhooks/hook-query.ts'

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
  | ({ type: 'hook'; identity: string } & HookQuery)

/** A message of a thread: it has read the documents, or it answers a request. */
export type ThreadMessage =
  | { type: 'ready' }
  | { type: 'answer'; answer: QueryAnswer }
  | { type: 'selected'; selected: Selected }
  /** JSON; undefined when the hook's filter leaves the change out. */
  | { type: 'hook'; body: string | undefined }
  | { type: 'refusal'; status: number; body: object; message: string }

/** Reads `workerData`. Throws for anything else. */
export function parseThreadOptions(value: unknown): ThreadOptions {
  const { file, publicUrl, projectId, dataset } = isObject(value) ? value : {}
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

/** Checks the `type` of a request and the fields that its handler relies on. */
export function isThreadRequest(value: unknown): value is ThreadRequest {
  if (!isObject(value) || typeof value['identity'] !== 'string') return false
  switch (value['type']) {
    case 'query':
      return isQuery(value['query']) && typeof value['now'] === 'number'
    case 'selection':
      return Array.isArray(value['mutations']) && typeof value['timestamp'] === 'string'
    case 'hook':
      return isObject(value['difference']) && typeof value['time'] === 'string'
    default:
      return false
  }
}

/** Checks the `type` of a message and the fields that its handler relies on. */
export function isThreadMessage(value: unknown): value is ThreadMessage {
  if (!isObject(value)) return false
  switch (value['type']) {
    case 'ready':
      return true
    case 'answer':
      return isObject(value['answer']) && isQueryAnswer(value['answer'])
    case 'selected':
      return isObject(value['selected']) && isSelected(value['selected'])
    case 'hook':
      return value['body'] === undefined || typeof value['body'] === 'string'
    case 'refusal':
      return (
        typeof value['status'] === 'number' &&
        isObject(value['body']) &&
        typeof value['message'] === 'string'
      )
    default:
      return false
  }
}

function isQuery(value: unknown): boolean {
  return isObject(value) && typeof value['text'] === 'string' && isObject(value['params'])
}

function isQueryAnswer({ result, syncTags }: JsonObject): boolean {
  return typeof result === 'string' && Array.isArray(syncTags)
}

function isSelected({ seq, ids }: JsonObject): boolean {
  return typeof seq === 'number' && ids instanceof Map
}
