import {
  attributeTag,
  datasetTag,
  documentTag,
  memberTag,
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

function tagsOfChange(change: Change, versionsOf: VersionsOf): Set<SyncTag> {
  const { id, before, after } = change
  const isUpdate = before !== null && after !== null && isSameMember(before, after)
  const others = isUpdate ? [] : versionsOf(publishedIdOf(id))
  const seen = [before, after, ...others].filter((document) => document !== null)
  return new Set([
    documentTag(id),
    ...seen.flatMap(tagsOfDocument),
    ...(isUpdate ? tagsOfUpdate(before, after) : seen.flatMap(tagsOfMember)),
  ])
}

/** False when it is another document for lists: `_system` may hide it from a release. */
function isSameMember(before: LakeDocument, after: LakeDocument): boolean {
  return before._type === after._type && isEqual(before['_system'], after['_system'])
}

/** The tags of every look-up that finds the document. */
function tagsOfDocument(document: LakeDocument): SyncTag[] {
  const { _type } = document
  return [
    typeTag(_type),
    ...slugsOf(document).flatMap((slug) => [slugTag(slug), slugTag(slug, _type)]),
    ...[...referencesIn(document)].flatMap((id) => [referenceTag(id), referenceTag(id, _type)]),
  ]
}

function tagsOfMember(document: LakeDocument): SyncTag[] {
  return [memberTag(document._type), ...keyTagsOf(document)]
}

/** What changed in a document of which only the keys decide in which lists it is. */
function tagsOfUpdate(before: LakeDocument, after: LakeDocument): SyncTag[] {
  const names = Object.keys({ ...before, ...after })
  const changed = names.filter((name) => !isEqual(before[name], after[name]))
  return [
    ...changed.map((name) => attributeTag(after._type, name)),
    ...without(keyTagsOf(before), keyTagsOf(after)),
    ...without(keyTagsOf(after), keyTagsOf(before)),
  ]
}

function keyTagsOf(document: LakeDocument): Set<SyncTag> {
  const { _type } = document
  const slugs = slugsOf(document).map((key) => memberTag(_type, { index: 'slug', key }))
  const references = [...referencesIn(document)].map((key) =>
    memberTag(_type, { index: 'reference', key }),
  )
  return new Set([...slugs, ...references])
}

function without(tags: Iterable<SyncTag>, others: ReadonlySet<SyncTag>): SyncTag[] {
  return [...tags].filter((tag) => !others.has(tag))
}

function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
