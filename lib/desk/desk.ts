import type { Eraser } from '#lib/consultations/erasure/erasure.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { createAccounts, type Account } from './accounts.ts'
import { createChangePassword, type ChangePassword } from './change-password.ts'
import { createCheckPassword } from './check-password.ts'
import { formTokenOf } from './form-token.ts'
import { verifyPassword } from './password.ts'
import { createRestore, type RestoreDeps } from './restore.ts'
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

/** What is erased with a request: itself, or everything of its contact. */
export type EraseScope = 'request' | 'contact'

/** What the desk's pages and forms work with. Who may do what is decided by their callers. */
export type Desk = {
  signIn: ReturnType<typeof createSignIn>
  changePassword: ChangePassword
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
    | 'recordAccess'
    | 'deadLetters'
    | 'erasures'
    | 'openErasures'
  >
  /**
   * Destroys the data of a request, or of all requests and the subscription of its contact; of one
   * that was erased before, takes the erasure further. False if there is no such request. How far it
   * has come, `requests.erasures` says.
   */
  erase(number: number, scope: EraseScope, actor: string): Promise<boolean>
  /** Sends a message again that was given up. False if there is none. */
  resend(messageId: string): Promise<boolean>
  /**
   * Takes a request out of quarantine; its notices are sent, and its sender is asked about letters
   * if they were agreed to, as with a new one.
   */
  restore(number: number, actor: string): Promise<boolean>
}

/** The desk of the site process, on its one connection to the database; `now` as `Date.now`. */
export function createDesk(
  deps: RestoreDeps & {
    database: RequestDatabase
    store: ConsultationStore
    eraser: Pick<Eraser, 'erase'>
  },
): Desk {
  const { database, store, eraser, wake, now } = deps
  const sessions = createSessions(database, now)
  const accounts = createAccounts(database, now)
  const attempts = createSignInAttempts(database, now)
  const checkPassword = createCheckPassword({ accounts, attempts, verify: verifyPassword })
  return {
    signIn: createSignIn({ checkPassword, sessions }),
    changePassword: createChangePassword({ accounts, checkPassword }),
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
    async erase(number, scope, actor) {
      const request = await store.get(number)
      if (request === undefined) return false
      const byContact = scope === 'contact' && request.contact !== ''
      const who = byContact ? { contacts: [request.contact] } : { numbers: [number] }
      await eraser.erase(who, { actor, reason: 'demand' })
      return true
    },
    async resend(messageId) {
      const isQueued = (await store.retry(messageId)) > 0
      if (isQueued) wake()
      return isQueued
    },
    restore: createRestore(deps),
  }
}
