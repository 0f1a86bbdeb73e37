import { createHmac, randomBytes } from 'node:crypto'
import { isSameSecret } from '#lib/is-same-secret.ts'

/** No person fills the form faster. */
export const shortestMs = 3_000
const longestMs = 24 * 60 * 60 * 1000

export type StampVerdict =
  | { kind: 'fresh' | 'tooFast'; nonce: { value: string; expiresAt: Date } }
  | { kind: 'expired' | 'forged' | 'missing' }

/** The key that signs, then others by which a stamp may still be signed. */
export type StampKeys = readonly [string, ...string[]]

/** The form that a stamp belongs to: its key, as the form posts it; none for a hand-made post. */
type StampedForm = { stampKeys: StampKeys; form: string | undefined }

/** A signed time at which a form was rendered: `<milliseconds>.<nonce>.<signature>`. */
export function createStamp(form: StampedForm, renderedAt: number): string {
  const body = `${renderedAt}.${randomBytes(16).toString('base64url')}`
  return `${body}.${sign(form.stampKeys[0], form, body)}`
}

/**
 * Classifies the age of a returned stamp: `tooFast` under three seconds, `expired` after a day. The
 * stamp of another form is `forged`.
 * Only the store knows whether a nonce was used before.
 */
export function verifyStamp(
  form: StampedForm,
  stamp: string | undefined,
  now: number,
): StampVerdict {
  if (stamp === undefined) return { kind: 'missing' }
  const [time = '', nonce = '', signature = '', ...rest] = stamp.split('.')
  const isOurs = form.stampKeys.some((key) =>
    isSameSecret(signature, sign(key, form, `${time}.${nonce}`)),
  )
  if (rest.length > 0 || !isOurs) return { kind: 'forged' }
  const renderedAt = Number(time)
  const age = now - renderedAt
  if (age > longestMs) return { kind: 'expired' }
  return {
    kind: age < shortestMs ? 'tooFast' : 'fresh',
    nonce: { value: nonce, expiresAt: new Date(renderedAt + longestMs) },
  }
}

function sign(stampKey: string, { form = '' }: StampedForm, body: string): string {
  return createHmac('sha256', stampKey)
    .update(`consultation form ${form} ${body}`)
    .digest('base64url')
}
