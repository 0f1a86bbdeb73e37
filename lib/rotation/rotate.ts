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
 * The secrets with new values for `kinds`. The old webhook secret and stamp key stay accepted for as
 * long as something honest that they signed may still arrive; old tokens do not. With several
 * instances the old stamp key goes on signing until all of them can have the new one: an instance
 * without it would take the forms of the others for forged.
 */
export function rotate(
  secrets: Secrets,
  kinds: readonly SecretKind[],
  { now, isShared }: When,
): Secrets {
  const at = (ms: number) => new Date(now + ms).toISOString()
  const { webhookSecret, stampKey } = secrets
  const signingMs = isShared ? copyMs : 0
  const renewed = Object.fromEntries(kinds.map((kind) => [secretKinds[kind].field, newSecret()]))
  return {
    ...secrets,
    ...renewed,
    previous: {
      ...secrets.previous,
      ...(kinds.includes('webhook') && {
        webhookSecret: { value: webhookSecret, until: at(webhookMs) },
      }),
      ...(kinds.includes('stamp-key') && {
        stampKey: { value: stampKey, until: at(signingMs + formMs), signsUntil: at(signingMs) },
      }),
    },
  }
}
