import type { Accounts } from './accounts.ts'
import type { CheckedPassword, CheckPassword } from './check-password.ts'
import { hashPassword, isStrong } from './password.ts'

export type ChangedPassword =
  | { kind: 'changed' }
  /** The new password is too short, or the name of the account. */
  | { kind: 'weak' }
  | Exclude<CheckedPassword, { kind: 'right' }>

export type ChangePassword = (change: {
  name: string
  current: string
  next: string
  clientAddress: string
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
  return async ({ name, current, next, clientAddress, sessionId }) => {
    if (!isStrong(next, name)) return { kind: 'weak' }
    const checked = await checkPassword({ name, password: current, clientAddress })
    if (checked.kind !== 'right') return checked
    await accounts.setPassword(name, await hashPassword(next), sessionId)
    return { kind: 'changed' }
  }
}
