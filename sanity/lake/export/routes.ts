import { requireMember } from '#lake/auth/identify.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { refusal } from '#lake/errors.ts'
import { requireDataset } from '#lake/http/require-dataset.ts'
import { toJsonLine } from '#lake/json.ts'
import { route, type Route } from '#lake/http/route.ts'
import type { LakeDocument } from '#lake/store/document.ts'
import type { Store } from '#lake/store/store.ts'

export type ExportDeps = {
  store: Pick<Store, 'documents'>
  tokens: Tokens
  dataset: string
  present: (document: LakeDocument) => LakeDocument
}

/**
 * `GET /data/export/:dataset` → every document, drafts and versions too, one line of JSON each, as
 * they were at one moment. `types` (comma-separated) leaves the others out. With `nextCursor` the
 * answer is the same: all on one page.
 */
export function exportRoutes({ store, tokens, dataset, present }: ExportDeps): Route[] {
  return [
    route('GET', '/data/export/:dataset', ({ request, search }, groups) => {
      requireDataset(groups, dataset)
      if (requireMember(request, tokens).role === 'viewer') {
        throw refusal(403, 'Insufficient permissions; an editor or administrator may export')
      }
      const types = search.get('types')?.split(',').filter(Boolean) ?? []
      const documents = [...store.documents().values()]
        .filter(({ _type }) => types.length === 0 || types.includes(_type))
        .toSorted(byId)
      const headers = { 'content-type': 'application/x-ndjson' }
      return new Response(toStream(chunks(documents, present)), { headers })
    }),
  ]
}

const chunkLength = 64 * 1024

/** Many lines per chunk: one socket write for each document would be slow. */
function* chunks(
  documents: readonly LakeDocument[],
  present: ExportDeps['present'],
): Generator<Uint8Array<ArrayBuffer>> {
  let text = ''
  for (const document of documents) {
    text += toJsonLine(present(document))
    if (text.length < chunkLength) continue
    yield Buffer.from(text)
    text = ''
  }
  if (text !== '') yield Buffer.from(text)
}

/** Produces a chunk when the socket has room for it. */
function toStream(chunks: Iterator<Uint8Array<ArrayBuffer>>): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      const next = chunks.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
  })
}

function byId(a: LakeDocument, b: LakeDocument): number {
  return a._id < b._id ? -1 : 1
}
