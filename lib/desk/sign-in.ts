import pLimit from 'p-limit'
import { networkOf } from '#lib/hosts/network.ts'
import { toAccountName } from './account-name.ts'
import type { Accounts } from './accounts.ts'
import { browserOf } from './browser-of.ts'
import { longestPassword } from './password.ts'
import { sessionIdOf, type Sessions } from './sessions.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

export type SignInResult =
  /** With the token of the new session. */
  | { kind: 'signedIn'; token: string }
  /** The name or the password is wrong. */
  | { kind: 'wrong' }
  /** Too many failures, of this name or from this network. */
  | { kind: 'tooMany' }
  /** Too many people sign in at this moment. */
  | { kind: 'busy' }

type Credentials = {
  name: string
  password: string
  clientAddress: string
  /** The header of the browser. */
  userAgent: string
  /** The token that the browser has; its session ends when another begins. */
  earlierToken: string | undefined
}

/** Deriving a key takes one of the four threads that files and name look-ups share. */
const keysAtOnce = 2
const mostWaiting = 20

/**
 * Returns `signIn`. A session always gets a token of its own, so that nobody can plant one
 * beforehand. Unknown names take the same way as known ones.
 */
export function createSignIn(deps: {
  accounts: Pick<Accounts, 'find'>
  sessions: Pick<Sessions, 'create' | 'end'>
  attempts: SignInAttempts
  /** See `verifyPassword`. */
  verify: (password: string, stored: string | undefined) => Promise<boolean>
}): (credentials: Credentials) => Promise<SignInResult> {
  const { accounts, sessions, attempts } = deps
  const limit = pLimit(keysAtOnce)
  return async ({ name: text, password, clientAddress, userAgent, earlierToken }) => {
    if (limit.pendingCount >= mostWaiting) return { kind: 'busy' }
    const name = toAccountName(text) ?? ''
    const network = networkOf(clientAddress)
    const attempt = { name, network }
    if (!(await attempts.begin(attempt))) return { kind: 'tooMany' }
    const account = await accounts.find(name)
    const given = password.slice(0, longestPassword + 1)
    const isRight = await limit(() => deps.verify(given, account?.password))
    if (!isRight || account === undefined) return { kind: 'wrong' }
    await attempts.succeed(attempt)
    if (earlierToken !== undefined) await sessions.end(sessionIdOf(earlierToken))
    const place = { network, agent: browserOf(userAgent) }
    return { kind: 'signedIn', token: await sessions.create(account.name, place) }
  }
}
