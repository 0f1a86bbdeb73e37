import type { Limiter } from '#lake/http/limiter.ts'
import type { Throttle } from './throttle.ts'
import { hashOfNoPassword, isPassword } from './password.ts'
import { passwordLifetime, type Sessions } from './sessions.ts'
import { toEmail, type Users } from '#lake/users/users.ts'
import type { Store } from '#lake/store/store.ts'

export type SignInResult =
  | { kind: 'signed in'; signInId: string }
  /** Does not say whether the e-mail address or the password was wrong. */
  | { kind: 'wrong' }
  | { kind: 'slowed down'; waitMs: number }

export type SignIn = (attempt: {
  email: string
  password: string
  /** The network address of the caller. */
  address: string
}) => Promise<SignInResult>

/** Checks an e-mail address and a password; takes the same time for unknown addresses. */
export function createSignIn({
  users,
  sessions,
  throttle,
  limiter,
  inTransaction,
}: {
  users: Users
  sessions: Sessions
  throttle: Throttle
  limiter: Limiter
  inTransaction: Store['inTransaction']
}): SignIn {
  const dummyHash = hashOfNoPassword()

  return async ({ email: typed, password, address }) => {
    const attempt = { email: toEmail(typed), address }
    const waitMs = await inTransaction(() => {
      const wait = throttle.waitMs(attempt)
      if (wait === 0) throttle.failed(attempt)
      return wait
    })
    if (waitMs > 0) return { kind: 'slowed down', waitMs }

    const known = users.findByEmail(attempt.email)
    const passwordHash = known?.passwordHash ?? dummyHash
    const right = await limiter(() => isPassword(password, passwordHash))
    if (known === null || !right) return { kind: 'wrong' }
    await inTransaction(() => throttle.succeeded(attempt))
    return {
      kind: 'signed in',
      signInId: sessions.createSignInId(known.user.id, passwordLifetime),
    }
  }
}
