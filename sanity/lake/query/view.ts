import { isDraftOrVersion, publishedIdOf, type LakeDocument } from '#lake/store/document.ts'
import type { Perspective } from '#lake/query/perspective.ts'

/** What a query may see. `->`, `references()` and `*` all read it, so nothing else can leak. */
export type View = {
  documents: readonly LakeDocument[]
  byId: ReadonlyMap<string, LakeDocument>
}

/** Who asks: everybody sees ids without dots only, a holder of a token sees every document. */
export type Audience = 'everybody' | 'members'

export function isVisible(id: string, audience: Audience): boolean {
  return audience === 'members' || !id.includes('.')
}

/** Pure. `drafts` lays each draft over its published document and keeps the published id. */
export function toView(
  all: Iterable<LakeDocument>,
  { perspective, audience }: { perspective: Perspective; audience: Audience },
): View {
  const visible = [...all].filter((document) => isVisible(document._id, audience))
  const documents =
    perspective === 'raw'
      ? visible
      : perspective === 'published'
        ? visible.filter((document) => !isDraftOrVersion(document._id))
        : overlayDrafts(visible)
  return { documents, byId: new Map(documents.map((document) => [document._id, document])) }
}

function overlayDrafts(documents: readonly LakeDocument[]): LakeDocument[] {
  const overlaid = new Map<string, LakeDocument>()
  for (const document of documents) {
    const id = document._id
    if (id.startsWith('versions.')) continue
    const publishedId = publishedIdOf(id)
    if (id !== publishedId || !overlaid.has(publishedId)) {
      overlaid.set(publishedId, { ...document, _id: publishedId, _originalId: id })
    }
  }
  return [...overlaid.values()]
}
