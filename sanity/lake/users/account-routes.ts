import { createLimiter } from '#lake/http/limiter.ts'
import { authRoutes } from '#lake/auth/routes.ts'
import { createSignIn } from '#lake/auth/sign-in.ts'
import { signInRoutes } from '#lake/auth/sign-in-routes.ts'
import { createThrottle } from '#lake/auth/throttle.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import type { Route } from '#lake/http/route.ts'
import { keyValueRoutes } from './key-value-routes.ts'
import { createKeyValues } from './key-values.ts'
import { createSessions } from '#lake/auth/sessions.ts'
import { userRoutes } from './user-routes.ts'
import { createUsers } from './users.ts'
import type { Store } from '#lake/store/store.ts'

export type AccountDeps = {
  store: Store
  tokens: Tokens
  publicUrl: string
  siteUrl: string
  now: () => number
}

/** Checking a password takes 0.3 s of a core and 32 MB. */
const passwordChecks = { atOnce: 2, waiting: 20 }

/** Users, sign-in, and the key-value pairs the Studio stores for them. */
export function accountRoutes(deps: AccountDeps): Route[] {
  const { tokens, store } = deps
  const users = createUsers(store.db, deps.now)
  const sessions = createSessions(store.db, deps.now)
  const throttle = createThrottle(store.db, deps.now)
  const limiter = createLimiter(passwordChecks)
  const signIn = createSignIn({
    users,
    sessions,
    throttle,
    limiter,
    inTransaction: store.inTransaction,
  })
  return [
    ...authRoutes({ ...deps, sessions }),
    ...signInRoutes({ ...deps, signIn }),
    ...keyValueRoutes({ tokens, keyValues: createKeyValues(store.db) }),
    ...userRoutes({ tokens, users }),
  ]
}
