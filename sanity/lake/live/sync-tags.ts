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

/** For a result that documents with a slug may change, of one type if given. */
export function slugTag(slug: string, type?: string): SyncTag {
  return toTag('slug', slug, ...(type === undefined ? [] : [type]))
}

/** For a result that documents with a reference to an id may change, of one type if given. */
export function referenceTag(id: string, type?: string): SyncTag {
  return toTag('reference', id, ...(type === undefined ? [] : [type]))
}

/**
 * For a result that changes with what documents of a type there are, not with what is in them: all
 * of them, or those with a slug or reference.
 */
export function memberTag(
  type: string,
  key?: { index: 'slug' | 'reference'; key: string },
): SyncTag {
  return toTag('member', type, ...(key === undefined ? [] : [key.index, key.key]))
}

/** For a result that an attribute of any document of a type may change. */
export function attributeTag(type: string, attribute: string): SyncTag {
  return toTag('attribute', type, attribute)
}

/** Hashed: short whatever the names, and listeners without a token must not see the names. */
function toTag(...names: string[]): SyncTag {
  const hash = createHash('sha256').update(JSON.stringify(names)).digest('base64url')
  return `s1:${hash.slice(0, 12)}`
}
