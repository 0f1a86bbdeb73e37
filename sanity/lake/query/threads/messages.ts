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
  /** JSON, so that no thread but the one that evaluated it has to take it apart. */
  result: string
  syncTags: SyncTag[]
  sourceMap: SourceMap | undefined
}

export type ThreadRequest =
  | ({ type: 'query' } & QueryRequest)
  | ({ type: 'selection' } & SelectionRequest)
  | ({ type: 'hook'; identity: string } & HookQuery)

/** What a thread says: that it has read the documents, or what came of its request. */
export type ThreadMessage =
  | { type: 'ready' }
  | { type: 'answer'; answer: QueryAnswer }
  | { type: 'selected'; selected: Selected }
  /** JSON; undefined when the hook's filter leaves the change out. */
  | { type: 'told'; body: string | undefined }
  | { type: 'refusal'; status: number; body: object; message: string }
