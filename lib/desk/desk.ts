import { toRestoredMessages } from '#lib/consultations/restored.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { createAccounts, type Account } from './accounts.ts'
import { formTokenOf } from './form-token.ts'
import { verifyPassword } from './password.ts'
import { createSessions, sessionIdOf, type Sessions } from './sessions.ts'
import { createSignInAttempts } from './sign-in-attempts.ts'
import { createSignIn } from './sign-in.ts'

/** One request of somebody who is signed in. */
export type Visit = {
  account: Account
  sessionId: string
  /** For the forms of its page; see `formTokenOf`. */
  formToken: string
}

/** What the desk's pages and forms work with. Who may do what is decided by their callers. */
export type Desk = {
  signIn: ReturnType<typeof createSignIn>
  /** Whose session a token opens; undefined without one. */
  enter(token: string | undefined): Promise<Visit | undefined>
  signOut(token: string): Promise<void>
  sessions: Pick<Sessions, 'list' | 'end'>
  requests: Pick<
    ConsultationStore,
    | 'list'
    | 'get'
    | 'earlierOf'
    | 'setStatus'
    | 'take'
    | 'note'
    | 'erase'
    | 'recordAccess'
    | 'deadLetters'
    | 'retry'
  >
  /** Takes a request out of quarantine; its notices are sent as those of a new one. */
  restore(number: number, actor: string): Promise<boolean>
}

/** The desk of the site process, on its one connection to the database; `now` as `Date.now`. */
export function createDesk({
  database,
  store,
  routes,
  wake,
  now,
}: {
  database: RequestDatabase
  store: ConsultationStore
  routes: Parameters<typeof toRestoredMessages>[1]
  /** Sends due messages now. */
  wake: () => void
  now: () => number
}): Desk {
  const sessions = createSessions(database, now)
  return {
    signIn: createSignIn({
      accounts: createAccounts(database, now),
      sessions,
      attempts: createSignInAttempts(database, now),
      verify: verifyPassword,
    }),
    async enter(token) {
      const session = token === undefined ? undefined : await sessions.find(token)
      if (token === undefined || session === undefined) return undefined
      const { id, account } = session
      return { account, sessionId: id, formToken: formTokenOf(token) }
    },
    async signOut(token) {
      await sessions.end(sessionIdOf(token))
    },
    sessions,
    requests: store,
    async restore(number, actor) {
      const restored = await store.restore(number, actor, (request) =>
        toRestoredMessages(request, routes),
      )
      if (restored) wake()
      return restored
    },
  }
}
