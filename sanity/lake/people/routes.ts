import { authRoutes } from '#lake/auth/routes.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import type { Route } from '#lake/http/route.ts'
import { keyValueRoutes } from '#lake/people/key-value-routes.ts'
import { createKeyValues } from '#lake/people/key-values.ts'
import { createSessions } from '#lake/people/sessions.ts'
import { userRoutes } from '#lake/people/user-routes.ts'
import { createUsers } from '#lake/people/users.ts'
import type { Store } from '#lake/store/store.ts'

export type PeopleDeps = { store: Store; tokens: Tokens; publicUrl: string; now: () => number }

/** Who people are, how they sign in, and what the Studio remembers for them. */
export function peopleRoutes(deps: PeopleDeps): Route[] {
  const { tokens, store } = deps
  const users = createUsers(store.db, deps.now)
  const sessions = createSessions(store.db, deps.now)
  return [
    ...authRoutes({ ...deps, sessions }),
    ...keyValueRoutes({ tokens, keyValues: createKeyValues(store.db) }),
    ...userRoutes({ tokens, users }),
  ]
}
