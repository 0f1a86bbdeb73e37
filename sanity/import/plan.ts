import type { ParsedDocuments } from './article.ts'
import { canonicalJson, contentDigest } from './digest.ts'
import type { ArticleDocument } from './documents.ts'
import { withWaitingReferences } from './draft-companions.ts'
import type { Mutation } from './mutation.ts'

/** A document read from the lake. */
export type StoredDocument = { _id: string; _rev: string } & Record<string, unknown>

export type Plan =
  /** `drafted`: the article is a draft, for a person to look at; what is published stays. */
  | { outcome: 'created' | 'changed' | 'drafted'; mutations: Mutation[] }
  | { outcome: 'unchanged' }
  /** The document was edited since its import; nothing is planned. */
  | { outcome: 'edited' }

export type PlanInput = {
  /** With `importDoubts` it becomes a draft. */
  article: ArticleDocument
  companions: ParsedDocuments['companions']
  stored: {
    published: StoredDocument | undefined
    draft: StoredDocument | undefined
    /** Documents that are published, among those the article refers to. */
    publishedIds: ReadonlySet<string>
    /** Drafts of companions that an import made and nobody has changed. */
    spareDrafts: readonly string[]
    /** Those marked as demo content. */
    demoIds: ReadonlySet<string>
  }
  /** Redirects to the article, if it is on the site or will be. */
  redirects: readonly Mutation[]
  /** Overwrites edited documents. */
  force: boolean
  /** Marks the documents as demo content. */
  demo: boolean
}

type Content = ArticleDocument & { importDigest: string; demo?: boolean }

/** Decides what an import changes in the lake. Pure. */
export function planImport(input: PlanInput): Plan {
  const { article, stored, redirects, force, demo } = input
  const { published, draft } = stored
  const marked = { ...article, ...(demo ? { demo: true } : {}) }
  const content: Content = { ...marked, importDigest: contentDigest(marked) }
  const isEditedSince =
    (draft !== undefined && !isOwnDraft(draft)) || (published !== undefined && isEdited(published))
  if (isEditedSince && !force) return { outcome: 'edited' }
  const changes =
    article.importDoubts === undefined
      ? planPublication(content, isEditedSince, input)
      : planDraft(content, isEditedSince, input)
  if (changes === undefined && redirects.length === 0) return { outcome: 'unchanged' }
  const mutations = [...(changes ?? []), ...redirects]
  if (article.importDoubts !== undefined && changes !== undefined) {
    return { outcome: 'drafted', mutations }
  }
  return { outcome: published === undefined ? 'created' : 'changed', mutations }
}

function planPublication(
  content: Content,
  isEditedSince: boolean,
  { article, companions, stored, demo }: PlanInput,
): Mutation[] | undefined {
  const { published, draft, spareDrafts, demoIds } = stored
  const isSame =
    published?.['importDigest'] === content.importDigest && published['importDoubts'] === undefined
  if (!isEditedSince && isSame && draft === undefined) return undefined
  return [
    ...companions.map((document) => ({
      createIfNotExists: { ...document, ...(demo ? { demo: true } : {}) },
    })),
    ...(demo ? [] : adoptions(article, demoIds)),
    published === undefined ? { create: content } : { patch: toPatch(published, content) },
    ...[...spareDrafts, ...(draft === undefined ? [] : [draft._id])].map((id) => ({
      delete: { id },
    })),
  ]
}

/** A draft beside what is published, which stays as it is. */
function planDraft(
  content: Content,
  isEditedSince: boolean,
  { article, companions, stored, demo }: PlanInput,
): Mutation[] | undefined {
  const { published, draft, publishedIds } = stored
  // Published with this very text, by an editor who has looked at the doubts, or by a clean import.
  const isPublished = draft === undefined && published?.['importDigest'] === content.importDigest
  const isSame =
    draft?.['importDigest'] === content.importDigest &&
    canonicalJson(draft['importDoubts']) === canonicalJson(article.importDoubts)
  if (!isEditedSince && (isPublished || isSame)) return undefined
  const missing = companions.filter(({ _id }) => !publishedIds.has(_id))
  const waiting = {
    ...withWaitingReferences(content, missing),
    _id: `drafts.${article._id}`,
  }
  return [
    ...missing.map((document) => ({
      createIfNotExists: {
        ...document,
        _id: `drafts.${document._id}`,
        ...(demo ? { demo: true } : {}),
      },
    })),
    draft === undefined ? { create: waiting } : { patch: toPatch(draft, waiting) },
  ]
}

/** Whether an import made this draft and nobody has touched it. */
function isOwnDraft(draft: StoredDocument): boolean {
  return Array.isArray(draft['importDoubts']) && !isEdited(draft)
}

/** Whether a document was edited since its import; one without a digest was written by hand. */
function isEdited(document: StoredDocument): boolean {
  return document['importDigest'] !== contentDigest(document)
}

/** Demo documents that a real article refers to are no longer demo content. */
function adoptions(article: ArticleDocument, demoIds: ReadonlySet<string>): Mutation[] {
  const references = [
    ...(article.author ? [article.author] : []),
    ...(article.categories ?? []),
    ...article.body.flatMap((block) =>
      block._type === 'testimonialBlock' ? [block.testimonial] : [],
    ),
  ]
  return [...new Set(references.map(({ _ref }) => _ref))]
    .filter((id) => demoIds.has(id))
    .map((id) => ({ patch: { id, unset: ['demo'] } }))
}

/** Makes a stored document equal to `content`; fails if it was changed meanwhile. */
function toPatch(stored: StoredDocument, content: ArticleDocument) {
  const wanted = Object.entries(content).filter(
    ([field, value]) => field !== '_id' && field !== '_type' && value !== undefined,
  )
  const names = new Set(wanted.map(([field]) => field))
  const unset = Object.keys(stored).filter((field) => !field.startsWith('_') && !names.has(field))
  return {
    id: stored._id,
    ifRevisionID: stored._rev,
    set: Object.fromEntries(wanted),
    ...(unset.length === 0 ? {} : { unset }),
  }
}
