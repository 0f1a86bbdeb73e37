import { isObject } from '#lake/json.ts'
import type { Change, Commit, LakeDocument } from '#lake/store/document.ts'

export type WebhookJob = { id: string; topic: 'webhook'; payload: string }

/** What a job's payload holds: the body to post and what its headers tell. */
type WebhookMessage = {
  transactionId: string
  /** ISO 8601 */
  transactionTime: string
  body: WebhookBody
}

type WebhookBody = {
  _id: string
  _type: string
  /** Absent when the document was deleted. */
  _rev?: string
  slug?: string
  /** Only where the slug changed or the document was deleted. */
  previousSlug?: string
  operation: 'create' | 'update' | 'delete'
}

/** One job for each published document that the commit changed; drafts and assets are nobody's news. */
export function webhookJobs({ transactionId, timestamp, changes }: Commit): WebhookJob[] {
  return changes.flatMap((change): WebhookJob[] => {
    const body = toBody(change)
    if (body === null) return []
    const message: WebhookMessage = { transactionId, transactionTime: timestamp, body }
    const id = `${transactionId}-${change.id}`
    return [{ id, topic: 'webhook', payload: JSON.stringify(message) }]
  })
}

function toBody({ id, before, after }: Change): WebhookBody | null {
  const _type = (after ?? before)?._type
  if (_type === undefined || id.includes('.') || /^(sanity|system)\./.test(_type)) return null
  const slug = slugOf(after)
  const previousSlug = slugOf(before)
  return {
    _id: id,
    _type,
    ...(after !== null && { _rev: after._rev }),
    ...(slug !== undefined && { slug }),
    ...(previousSlug !== undefined && previousSlug !== slug && { previousSlug }),
    operation: after === null ? 'delete' : before === null ? 'create' : 'update',
  }
}

function slugOf(document: LakeDocument | null): string | undefined {
  const slug = document?.['slug']
  return isObject(slug) && typeof slug['current'] === 'string' ? slug['current'] : undefined
}
