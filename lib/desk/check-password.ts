import pLimit from 'p-limit'
import { networkOf } from '#lib/hosts/network.ts'
import { toAccountName } from './account-name.ts'
import type { Account, Accounts } from './accounts.ts'
import { longestPassword } from './password.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

export type CheckedPassword =
  | { kind: 'right'; account: Account }
  /** The name or the password is wrong. */
  | { kind: 'wrong' }
  /** Too many failures, of this name or from this network. */
  | { kind: 'tooMany' }
  /** Too many people sign in at this moment. */
  | { kind: 'busy' }

export type CheckPassword = (given: {
  name: string
  password: string
  clientAddress: string
}) => Promise<CheckedPassword>

/** Deriving a key takes one of the four threads that files and name look-ups share. */
const keysAtOnce = 2
const mostWaiting = 20

/** Counts each guess. Unknown names take the same way as known ones. */
export function createCheckPassword(deps: {
  accounts: Pick<Accounts, 'find'>
  attempts: SignInAttempts
  /** See `verifyPassword`. */
  verify: (password: string, stored: string | undefined) => Promise<boolean>
}): CheckPassword {
  const { accounts, attempts } = deps
  const limit = pLimit(keysAtOnce)
  return async ({ name: text, password, clientAddress }) => {
    if (limit.pendingCount >= mostWaiting) return { kind: 'busy' }
    const name = toAccountName(text) ?? ''
    const attempt = { name, network: networkOf(clientAddress) }
    if (!(await attempts.begin(attempt))) return { kind: 'tooMany' }
    const account = await accounts.find(name)
    const given = password.slice(0, longestPassword + 1)
    const isRight = await limit(() => deps.verify(given, account?.password))
    if (!isRight || account === undefined) return { kind: 'wrong' }
    await attempts.succeed(attempt)
    return { kind: 'right', account: { name: account.name, role: account.role } }
  }
}
