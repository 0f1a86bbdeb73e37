import { isRecord } from '@butlerspb/json/is-record.ts'
import type { Change, Commit, LakeDocument } from '#lake/store/document.ts'

export type WebhookJob = { id: string; topic: 'webhook'; payload: string }

/** A job for an added receiver. Its message is computed at delivery. */
export type ReceiverJob = { id: string; topic: 'hook'; payload: string }

/** What the payload of a `ReceiverJob` holds. */
type ReceiverPayload = { hookId: string; transactionId: string; documentId: string }

/** One job for each receiver and each published document that the commit changed. */
export function receiverJobs(
  { transactionId, changes }: Commit,
  receivers: readonly { id: string }[],
): ReceiverJob[] {
  const published = changes.filter(({ id }) => !id.includes('.'))
  return receivers.flatMap(({ id: hookId }) =>
    published.map(({ id: documentId }): ReceiverJob => {
      const change: ReceiverPayload = { hookId, transactionId, documentId }
      const id = `${transactionId}-${documentId}-${hookId}`
      return { id, topic: 'hook', payload: JSON.stringify(change) }
    }),
  )
}

/** Throws for any other payload. */
export function parseReceiverPayload(payload: string): ReceiverPayload {
  const value: unknown = JSON.parse(payload)
  const { hookId, transactionId, documentId } = isRecord(value) ? value : {}
  if (
    typeof hookId !== 'string' ||
    typeof transactionId !== 'string' ||
    typeof documentId !== 'string'
  ) {
    throw new TypeError('malformed job')
  }
  return { hookId, transactionId, documentId }
}

/** The payload of a job: the body to post and the values of its headers. */
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

/** One job for each published document that the commit changed; drafts and assets send no webhook. */
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
  return isRecord(slug) && typeof slug['current'] === 'string' ? slug['current'] : undefined
}
