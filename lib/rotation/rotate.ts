import { newSecret, type Secrets } from '#lib/secrets.ts'

/** The secrets that can be replaced, by the names that the command takes. */
export const rotatable = {
  webhook: 'webhookSecret',
  'read-token': 'readToken',
  'write-token': 'writeToken',
  'stamp-key': 'stampKey',
} as const

export type Rotatable = keyof typeof rotatable

/** A webhook is accepted for ten minutes after it was signed. */
const webhookMs = 10 * 60 * 1000
/** A form may be sent for a day after it was rendered. */
const formMs = 24 * 60 * 60 * 1000

/**
 * The secrets with new values for `names`. The old webhook secret and stamp key stay accepted for as
 * long as something honest that they signed may still arrive; old tokens do not. `now` is in
 * milliseconds since 1970.
 */
export function rotate(secrets: Secrets, names: readonly Rotatable[], now: number): Secrets {
  const until = (ms: number) => new Date(now + ms).toISOString()
  const { webhookSecret, stampKey } = secrets
  const renewed = Object.fromEntries(names.map((name) => [rotatable[name], newSecret()]))
  return {
    ...secrets,
    ...renewed,
    previous: {
      ...secrets.previous,
      ...(names.includes('webhook') && {
        webhookSecret: { value: webhookSecret, until: until(webhookMs) },
      }),
      ...(names.includes('stamp-key') && {
        stampKey: { value: stampKey, until: until(formMs) },
      }),
    },
  }
}
