import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { isSameSecret } from '#lib/is-same-secret.ts'
import { parseJson } from '#lib/json/parse-json.ts'

/** A published document that changed: what the webhook's projection sends. */
export type Change = {
  id: string
  type: string
  slug?: string
  previousSlug?: string
  /** It was deleted or unpublished. */
  isRemoved?: true
}

export type Verdict =
  | { ok: true; change: Change }
  | { ok: false; status: 400 | 401; reason: string }

const maxAgeMs = 10 * 60 * 1000
const signaturePattern = /^t=(\d{1,16})[, ]v1=([A-Za-z0-9_-]{43})=?$/

const payload = z.object({
  _id: z.string().min(1),
  _type: z.string().min(1),
  slug: z.string().nullish(),
  previousSlug: z.string().nullish(),
  operation: z.string().nullish(),
})

/**
 * Checks a webhook as Sanity signs it (`sanity-webhook-signature: t=<ms>,v1=<base64url HMAC-SHA256
 * of "t.body">`, https://www.sanity.io/docs/webhooks) and parses its body only if the signature is
 * ours and at most ten minutes old. Sanity's own library accepts a signature of any age.
 */
export function verifyWebhook(
  body: string,
  signature: string | null,
  secrets: readonly string[],
  now: number,
): Verdict {
  const match = signaturePattern.exec(signature ?? '')
  const time = Number(match?.[1])
  const given = Buffer.from(match?.[2] ?? '', 'base64url')
  const signed = secrets.some((secret) =>
    isSameSecret(given, createHmac('sha256', secret).update(`${time}.${body}`).digest()),
  )
  if (!signed) return { ok: false, status: 401, reason: 'the signature is not ours' }
  if (Math.abs(now - time) > maxAgeMs) {
    return { ok: false, status: 401, reason: 'the signature is too old: compare the clocks' }
  }
  return parseChange(body)
}

function parseChange(body: string): Verdict {
  const json = parseJson(body)
  if (json === undefined) return { ok: false, status: 400, reason: 'the body is not JSON' }
  const parsed = payload.safeParse(json)
  if (!parsed.success) {
    return { ok: false, status: 400, reason: 'the body has no _id and _type' }
  }
  const { _id, _type, slug, previousSlug, operation } = parsed.data
  return {
    ok: true,
    change: {
      id: _id,
      type: _type,
      ...(slug ? { slug } : {}),
      ...(previousSlug ? { previousSlug } : {}),
      ...(operation === 'delete' ? { isRemoved: true } : {}),
    },
  }
}
