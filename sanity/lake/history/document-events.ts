import type { Step } from './document-steps.ts'

/** An event of the Studio's history pane; `seq` is its place in the transaction log. */
export type DocumentEvent = { seq: number; event: LifecycleEvent }

type Base = {
  timestamp: string
  author: string
  /** The published id, also of what happened to a draft or version. */
  documentId: string
}

type OfVersion = {
  versionId: string
  versionRevisionId: string
  /** Absent for drafts. */
  releaseId?: string
}

type LifecycleEvent = Base &
  (
    | ({
        type: 'createDocumentVersion' | 'deleteDocumentVersion' | 'unpublishDocument'
      } & OfVersion)
    | ({
        type: 'publishDocumentVersion'
        revisionId: string
        publishCause: 'document.publish' | 'release.publish'
        contributors: string[]
      } & OfVersion)
    | { type: 'createLiveDocument' | 'updateLiveDocument'; revisionId: string }
    | { type: 'deleteDocumentGroup' }
  )

/**
 * Derives the events of a document from the steps of the document, its draft and its versions,
 * oldest first. Edits are left out: the Studio derives them from the transactions. The rules: a
 * published document written while a draft or version is deleted was published; a deleted one was
 * unpublished if a draft or version remains, else deleted; any other write of it is a live edit.
 */
export function toDocumentEvents(publishedId: string, steps: readonly Step[]): DocumentEvent[] {
  const versions: Versions = new Map()
  return [...Map.groupBy(steps, ({ seq }) => seq)].flatMap(([seq, together]) =>
    eventsOf(publishedId, together, versions).map((event) => ({ seq, event })),
  )
}

/** Whether an event belongs to the history of this id: published, draft or version. */
export function isEventOf({ event }: DocumentEvent, documentId: string): boolean {
  if (event.type === 'deleteDocumentGroup') return true
  if ('versionId' in event && event.versionId === documentId) return true
  if (documentId.startsWith('versions.')) return false
  return event.type !== 'createDocumentVersion' && event.type !== 'deleteDocumentVersion'
}

/** The drafts and versions that exist: their last revision, and who wrote them. */
type Versions = Map<string, { revision: string; authors: string[] }>

/** The events of one transaction; updates `versions`. */
function eventsOf(
  publishedId: string,
  together: readonly Step[],
  versions: Versions,
): LifecycleEvent[] {
  const published = together.find(({ documentId }) => documentId === publishedId)
  const others = together.filter((step) => step !== published)
  const gone = others.find(({ deleted }) => deleted)
  const contributors = versions.get(gone?.documentId ?? '')?.authors ?? []
  for (const step of others) advance(versions, step)

  if (published === undefined) return others.flatMap((step) => versionEvents(step, publishedId))
  const base = baseOf(published, publishedId)
  if (published.deleted) return [farewell(base, versions)]
  const revisionId = published.transactionId
  if (gone !== undefined) {
    const version = ofVersion(gone.documentId, gone.previousRev ?? '')
    const publishCause = 'releaseId' in version ? 'release.publish' : 'document.publish'
    const cause = { revisionId, publishCause, contributors } as const
    return [{ type: 'publishDocumentVersion', ...base, ...version, ...cause }]
  }
  const type = published.created ? 'createLiveDocument' : 'updateLiveDocument'
  const creations = others.flatMap((step) => versionEvents(step, publishedId))
  return [{ type, ...base, revisionId }, ...creations]
}

/** The published document was deleted; `versions` are those that remain. */
function farewell(base: Base, versions: Versions): LifecycleEvent {
  const [left] = [...versions].toSorted(([a], [b]) => (a < b ? -1 : 1))
  if (left === undefined) return { type: 'deleteDocumentGroup', ...base }
  const [versionId, { revision }] = left
  return { type: 'unpublishDocument', ...base, ...ofVersion(versionId, revision) }
}

function versionEvents(step: Step, publishedId: string): LifecycleEvent[] {
  const { documentId, transactionId, previousRev = '' } = step
  const base = baseOf(step, publishedId)
  if (step.created) {
    return [{ type: 'createDocumentVersion', ...base, ...ofVersion(documentId, transactionId) }]
  }
  if (!step.deleted) return []
  return [{ type: 'deleteDocumentVersion', ...base, ...ofVersion(documentId, previousRev) }]
}

function advance(versions: Versions, { documentId, transactionId, author, deleted }: Step): void {
  const { authors = [] } = versions.get(documentId) ?? {}
  if (deleted) versions.delete(documentId)
  else {
    const known = authors.includes(author) ? authors : [...authors, author]
    versions.set(documentId, { revision: transactionId, authors: known })
  }
}

function baseOf({ timestamp, author }: Step, documentId: string): Base {
  return { timestamp, author, documentId }
}

function ofVersion(versionId: string, versionRevisionId: string): OfVersion {
  const [prefix, releaseId] = versionId.split('.')
  const isOfRelease = prefix === 'versions' && releaseId !== undefined
  return { versionId, versionRevisionId, ...(isOfRelease && { releaseId }) }
}
