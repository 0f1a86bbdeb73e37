import { newSecret, type Secrets } from '#lib/secrets.ts'
import { secretKinds, type SecretKind } from './secret-kinds.ts'

/** A webhook is accepted for ten minutes after it was signed. */
const webhookMs = 10 * 60 * 1000
/** A form may be sent for a day after it was rendered. */
const formMs = 24 * 60 * 60 * 1000
/** How long the operator may take to copy the secrets to other instances. */
export const copyMs = 10 * 60 * 1000

type When = {
  /** Milliseconds since 1970. */
  now: number
  /** Whether other instances may have to get the new secrets first. */
  isShared: boolean
}

/**
 * The secrets with new values for `kinds`. Old webhook secrets and stamp keys stay accepted for as
 * long as something honest that they signed may still arrive, however many rotations follow; then
 * the next rotation drops them. Old tokens are dropped at once. With several instances an old stamp
 * key goes on signing until all of them can have the new one: an instance without it would take the
 * forms of the others for forged.
 */
export function rotate(
  secrets: Secrets,
  kinds: readonly SecretKind[],
  { now, isShared }: When,
): Secrets {
  const at = (ms: number) => new Date(now + ms).toISOString()
  const isAccepted = ({ until }: { until: string }) => now < Date.parse(until)
  const { webhookSecret, stampKey, previous } = secrets
  const signingMs = isShared ? copyMs : 0
  const replacedSecret = { value: webhookSecret, until: at(webhookMs) }
  const replacedKey = {
    value: stampKey,
    until: at(signingMs + formMs),
    signsUntil: at(signingMs),
  }
  return {
    ...secrets,
    ...Object.fromEntries(kinds.map((kind) => [secretKinds[kind].field, newSecret()])),
    previous: {
      webhookSecret: [
        ...(kinds.includes('webhook') ? [replacedSecret] : []),
        ...previous.webhookSecret.filter(isAccepted),
      ],
      stampKey: [
        ...(kinds.includes('stamp-key') ? [replacedKey] : []),
        ...previous.stampKey.filter(isAccepted),
      ],
    },
  }
}
