import { createHash } from 'node:crypto'
import { publishedIdOf } from '#lake/store/document.ts'

/** An opaque name for "something a result depends on", in the shape of Sanity's clients. */
export type SyncTag = `s1:${string}`

/** For a result that any document may change, as one of `*` without a constraint. */
export function datasetTag(dataset: string): SyncTag {
  return `s1:${dataset}`
}

/** For a result that any document of a type may change, as one of `*[_type == "article"]`. */
export function typeTag(type: string): SyncTag {
  return toTag('type', type)
}

/** For a result that one document may change; draft, versions and published share their tag. */
export function documentTag(id: string): SyncTag {
  return toTag('document', publishedIdOf(id))
}

/**
 * What a commit changed, in every granularity: a result is stale when it shares one tag, so a
 * query may use whichever of the three covers everything it read.
 */
export function tagsOfDocuments(
  dataset: string,
  documents: Iterable<{ id: string; types: readonly string[] }>,
): SyncTag[] {
  const tags = new Set<SyncTag>()
  for (const { id, types } of documents) {
    tags.add(documentTag(id))
    for (const type of types) tags.add(typeTag(type))
  }
  if (tags.size > 0) tags.add(datasetTag(dataset))
  return [...tags]
}

/** Hashed: listeners without a token must not see the names of types and documents. */
function toTag(kind: string, name: string): SyncTag {
  const hash = createHash('sha256').update(`${kind} ${name}`).digest('base64url')
  return `s1:${hash.slice(0, 12)}`
}
