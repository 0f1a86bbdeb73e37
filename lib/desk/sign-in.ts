import { networkOf } from '#lib/hosts/network.ts'
import { browserOf } from './browser-of.ts'
import type { CheckedPassword, CheckPassword, GivenPassword } from './check-password.ts'
import { sessionIdOf, type Sessions } from './sessions.ts'

export type SignInResult =
  /** With the token of the new session, and the one of `createDeviceToken`. */
  | { kind: 'signedIn'; token: string; deviceToken: string }
  | Exclude<CheckedPassword, { kind: 'right' }>

type Credentials = GivenPassword & {
  /** The header of the browser. */
  userAgent: string
  /** The token that the browser has; its session ends when another begins. */
  earlierToken: string | undefined
}

/**
 * Returns `signIn`. A session always gets a token of its own, so that nobody can plant one
 * beforehand.
 */
export function createSignIn({
  checkPassword,
  sessions,
}: {
  checkPassword: CheckPassword
  sessions: Pick<Sessions, 'create' | 'end'>
}): (credentials: Credentials) => Promise<SignInResult> {
  return async ({ userAgent, earlierToken, ...given }) => {
    const checked = await checkPassword(given)
    if (checked.kind !== 'right') return checked
    if (earlierToken !== undefined) await sessions.end(sessionIdOf(earlierToken))
    const place = { network: networkOf(given.clientAddress), agent: browserOf(userAgent) }
    const token = await sessions.create(checked.account.name, place)
    return { kind: 'signedIn', token, deviceToken: checked.deviceToken }
  }
}
