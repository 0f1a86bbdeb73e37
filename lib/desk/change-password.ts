import type { Accounts } from './accounts.ts'
import type { CheckedPassword, CheckPassword } from './check-password.ts'
import { createDeviceToken } from './device-token.ts'
import { hashPassword, isStrong } from './password.ts'

export type ChangedPassword =
  /** With a token that is valid with the new password; see `createDeviceToken`. */
  | { kind: 'changed'; deviceToken: string }
  /** The new password is too short, or the name of the account. */
  | { kind: 'weak' }
  | Exclude<CheckedPassword, { kind: 'right' }>

export type ChangePassword = (change: {
  name: string
  current: string
  next: string
  clientAddress: string
  deviceToken?: string | undefined
  /** The session that goes on; the others of the account end. */
  sessionId: string
}) => Promise<ChangedPassword>

/** Returns `changePassword`, for somebody who is signed in and knows the password that is valid. */
export function createChangePassword({
  accounts,
  checkPassword,
}: {
  accounts: Pick<Accounts, 'setPassword'>
  checkPassword: CheckPassword
}): ChangePassword {
  return async ({ name, current, next, sessionId, ...browser }) => {
    if (!isStrong(next, name)) return { kind: 'weak' }
    const checked = await checkPassword({ name, password: current, ...browser })
    if (checked.kind !== 'right') return checked
    const stored = await hashPassword(next)
    await accounts.setPassword(name, stored, sessionId)
    return { kind: 'changed', deviceToken: createDeviceToken(stored) }
  }
}
