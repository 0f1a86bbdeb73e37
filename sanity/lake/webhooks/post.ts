import { encodeSignatureHeader, SIGNATURE_HEADER_NAME } from '@sanity/webhook'

export type Message = {
  /** The same at every attempt. */
  idempotencyKey: string
  transactionId: string
  /** ISO 8601 */
  transactionTime: string
  documentId: string
  operation: 'create' | 'update' | 'delete'
  /** JSON */
  body: string
}

export type Receiver = {
  url: string
  secret: string
  /** Id of the receiver; undefined for the site's webhook. */
  id?: string
}

export type PostDeps = {
  projectId: string
  dataset: string
  fetch: typeof fetch
  /** Milliseconds since 1970. */
  now: () => number
}

/** Time limit of an attempt. */
export const timeoutMs = 10_000

/** Posts a message with Sanity's headers, signed. Returns an error message, or null. */
export async function post(
  { body, ...message }: Message,
  { url, secret, id }: Receiver,
  { projectId, dataset, fetch, now }: PostDeps,
): Promise<string | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        'content-type': 'application/json',
        [SIGNATURE_HEADER_NAME]: await encodeSignatureHeader(body, now(), secret),
        'idempotency-key': message.idempotencyKey,
        'sanity-transaction-id': message.transactionId,
        'sanity-transaction-time': message.transactionTime,
        'sanity-document-id': message.documentId,
        'sanity-operation': message.operation,
        'sanity-project-id': projectId,
        'sanity-dataset': dataset,
        ...(id !== undefined && { 'sanity-webhook-id': id }),
      },
    })
    await response.body?.cancel()
    return response.ok ? null : `HTTP ${response.status}`
  } catch (error) {
    return reasonOf(error)
  }
}

/** The reason is in the cause; the message is only `fetch failed`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message
}
