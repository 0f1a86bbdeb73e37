import {
  datasetTag,
  documentTag,
  referenceTag,
  slugTag,
  typeTag,
  type SyncTag,
} from './sync-tags.ts'
import { referencesIn, slugsOf } from '#lake/query/index/keys-of.ts'
import { publishedIdOf, type Change, type LakeDocument } from '#lake/store/document.ts'

/** The stored versions of a document: published, draft and those of releases. */
export type VersionsOf = (publishedId: string) => Iterable<LakeDocument>

export type ChangedTags = (changes: readonly Change[]) => SyncTag[]

/**
 * Every tag of every result that the changes may change, whatever the query: a result is stale
 * when it shares one of them. `versionsOf` serves readers of drafts and releases: where a version
 * appears or disappears, they see another one instead.
 */
export function createChangedTags(dataset: string, versionsOf: VersionsOf): ChangedTags {
  /** Many listeners get the same commit. */
  const known = new WeakMap<Change, ReadonlySet<SyncTag>>()

  function tagsOf(change: Change): ReadonlySet<SyncTag> {
    const tags = known.get(change) ?? tagsOfChange(change, versionsOf)
    known.set(change, tags)
    return tags
  }

  return (changes) => {
    const tags = new Set(changes.flatMap((change) => [...tagsOf(change)]))
    return changes.length === 0 ? [] : [datasetTag(dataset), ...tags]
  }
}

function tagsOfChange({ id, before, after }: Change, versionsOf: VersionsOf): Set<SyncTag> {
  const others = before === null || after === null ? versionsOf(publishedIdOf(id)) : []
  const seen = [before, after, ...others].filter((document) => document !== null)
  return new Set([documentTag(id), ...seen.flatMap(tagsOfDocument)])
}

/** The tags of every look-up that finds the document. */
function tagsOfDocument(document: LakeDocument): SyncTag[] {
  const { _type } = document
  const references = [...referencesIn(document)]
  return [
    typeTag(_type),
    ...slugsOf(document).flatMap((slug) => [slugTag(slug), slugTag(slug, _type)]),
    ...references.flatMap((id) => [referenceTag(id), referenceTag(id, _type)]),
  ]
}
