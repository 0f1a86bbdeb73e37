import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** No person fills the form faster. */
export const shortestMs = 3_000
const longestMs = 24 * 60 * 60 * 1000

export type StampVerdict =
  | { kind: 'fresh' | 'tooFast'; nonce: { value: string; expiresAt: Date } }
  | { kind: 'expired' | 'forged' | 'missing' }

/** A signed time at which a form was rendered: `<milliseconds>.<nonce>.<signature>`. */
export function createStamp(key: string, renderedAt: number): string {
  const body = `${renderedAt}.${randomBytes(16).toString('base64url')}`
  return `${body}.${sign(key, body)}`
}

/**
 * Classifies the age of a returned stamp: `tooFast` under three seconds, `expired` after a day.
 * Only the store knows whether a nonce was used before.
 */
export function verifyStamp(key: string, stamp: string | undefined, now: number): StampVerdict {
  if (stamp === undefined) return { kind: 'missing' }
  const [time = '', nonce = '', signature = '', ...rest] = stamp.split('.')
  if (rest.length > 0 || !isEqual(signature, sign(key, `${time}.${nonce}`))) {
    return { kind: 'forged' }
  }
  const renderedAt = Number(time)
  const age = now - renderedAt
  if (age > longestMs) return { kind: 'expired' }
  return {
    kind: age < shortestMs ? 'tooFast' : 'fresh',
    nonce: { value: nonce, expiresAt: new Date(renderedAt + longestMs) },
  }
}

function sign(key: string, body: string): string {
  return createHmac('sha256', key).update(`consultation form ${body}`).digest('base64url')
}

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
