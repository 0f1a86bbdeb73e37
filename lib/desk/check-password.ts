import pLimit from 'p-limit'
import { networkOf } from '#lib/hosts/network.ts'
import { toAccountName } from './account-name.ts'
import type { Account, Accounts } from './accounts.ts'
import { createDeviceToken, deviceOf } from './device-token.ts'
import { longestPassword } from './password.ts'
import type { SignInAttempts } from './sign-in-attempts.ts'

export type CheckedPassword =
  /** With the token that the browser keeps; see `createDeviceToken`. */
  | { kind: 'right'; account: Account; deviceToken: string }
  /** The name or the password is wrong. */
  | { kind: 'wrong' }
  /** Too many failures, of this name or from this network. */
  | { kind: 'tooMany' }
  /** Too many people sign in at this moment. */
  | { kind: 'busy' }

export type GivenPassword = {
  name: string
  password: string
  clientAddress: string
  /** That the browser kept of an earlier sign-in. */
  deviceToken?: string | undefined
}

export type CheckPassword = (given: GivenPassword) => Promise<CheckedPassword>

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
  return async ({ name: text, password, clientAddress, deviceToken }) => {
    if (limit.pendingCount >= mostWaiting) return { kind: 'busy' }
    const name = toAccountName(text) ?? ''
    const account = await accounts.find(name)
    const device = deviceOf(deviceToken, account?.password)
    const attempt =
      device === undefined ? { name, network: networkOf(clientAddress) } : { name, device }
    if (!(await attempts.begin(attempt))) return { kind: 'tooMany' }
    const given = password.slice(0, longestPassword + 1)
    const isRight = await limit(() => deps.verify(given, account?.password))
    if (!isRight || account === undefined) return { kind: 'wrong' }
    await attempts.succeed(attempt)
    return {
      kind: 'right',
      account: { name: account.name, role: account.role },
      deviceToken: createDeviceToken(account.password, deviceToken),
    }
  }
}
