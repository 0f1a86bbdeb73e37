import { contentDigest } from './digest.ts'
import type { ArticleDocument } from './documents.ts'
import type { ParsedDocuments } from './article.ts'

/** A document read from the lake. */
export type StoredDocument = { _id: string; _rev: string } & Record<string, unknown>

export type Mutation =
  | { create: { _id: string; _type: string } & Record<string, unknown> }
  | { createIfNotExists: { _id: string; _type: string } & Record<string, unknown> }
  | { delete: { id: string } }
  | {
      patch: {
        id: string
        ifRevisionID?: string
        set?: Record<string, unknown>
        unset?: string[]
      }
    }

export type Plan =
  | { outcome: 'created' | 'changed'; mutations: Mutation[] }
  | { outcome: 'unchanged' }
  /** The document was edited since its import; nothing is planned. */
  | { outcome: 'edited' }

export type PlanInput = {
  article: ArticleDocument
  companions: ParsedDocuments['companions']
  /** Stored documents: the published article, its draft, companions marked as demo content. */
  stored: {
    published: StoredDocument | undefined
    draft: StoredDocument | undefined
    demoIds: ReadonlySet<string>
  }
  /** Overwrites edited documents. */
  force: boolean
  /** Marks the documents as demo content. */
  demo: boolean
}

/** Decides what an import changes in the lake. Pure. */
export function planImport({ article, companions, stored, force, demo }: PlanInput): Plan {
  const { published, draft } = stored
  const marked = { ...article, ...(demo ? { demo: true } : {}) }
  const content = { ...marked, importDigest: contentDigest(marked) }
  const edited = draft !== undefined || (published !== undefined && isEdited(published))
  if (edited && !force) return { outcome: 'edited' }
  if (!edited && published?.['importDigest'] === content.importDigest) {
    return { outcome: 'unchanged' }
  }
  const mutations: Mutation[] = [
    ...companions.map((document) => ({
      createIfNotExists: { ...document, ...(demo ? { demo: true } : {}) },
    })),
    ...(demo ? [] : adoptions(article, stored.demoIds)),
    published === undefined ? { create: content } : { patch: toPatch(published, content) },
    ...(draft === undefined ? [] : [{ delete: { id: draft._id } }]),
  ]
  return { outcome: published === undefined ? 'created' : 'changed', mutations }
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
function toPatch(published: StoredDocument, content: ArticleDocument) {
  const wanted = Object.entries(content).filter(
    ([field, value]) => field !== '_id' && field !== '_type' && value !== undefined,
  )
  const names = new Set(wanted.map(([field]) => field))
  const unset = Object.keys(published).filter(
    (field) => !field.startsWith('_') && !names.has(field),
  )
  return {
    id: published._id,
    ifRevisionID: published._rev,
    set: Object.fromEntries(wanted),
    ...(unset.length === 0 ? {} : { unset }),
  }
}
