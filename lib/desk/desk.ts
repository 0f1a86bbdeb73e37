import type { Eraser } from '#lib/consultations/erasure/erasure.ts'
import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import { toRestoredMessages } from '#lib/consultations/restored.ts'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { createAccounts, type Account } from './accounts.ts'
import { createChangePassword, type ChangePassword } from './change-password.ts'
import { createCheckPassword } from './check-password.ts'
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
    'list' | 'get' | 'earlierOf' | 'setStatus' | 'take' | 'note' | 'recordAccess' | 'deadLetters'
  >
  /**
   * Destroys the data of a request, or of all requests and the subscription of its contact. False if
   * there is nothing to destroy.
   */
  erase(number: number, scope: EraseScope, actor: string): Promise<boolean>
  /** Sends a message again that was given up. False if there is none. */
  resend(messageId: string): Promise<boolean>
  /** Takes a request out of quarantine; its notices are sent as those of a new one. */
  restore(number: number, actor: string): Promise<boolean>
}

/** The desk of the site process, on its one connection to the database; `now` as `Date.now`. */
export function createDesk({
  database,
  store,
  eraser,
  routes,
  readOfficeHours,
  wake,
  now,
}: {
  database: RequestDatabase
  store: ConsultationStore
  eraser: Pick<Eraser, 'erase'>
  routes: { channels: readonly string[]; siteUrl: string }
  /** Resolves to undefined if the settings have no office hours, and rejects while unreadable. */
  readOfficeHours: () => Promise<OfficeHours | undefined>
  /** Sends due messages now. */
  wake: () => void
  now: () => number
}): Desk {
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
      const contact = (await store.get(number))?.contact ?? ''
      if (contact === '') return false
      const who = scope === 'contact' ? { contacts: [contact] } : { numbers: [number] }
      return (await eraser.erase(who, { actor, reason: 'demand' })).act !== undefined
    },
    async resend(messageId) {
      const isQueued = (await store.retry(messageId)) > 0
      if (isQueued) wake()
      return isQueued
    },
    async restore(number, actor) {
      const officeHours = await readOfficeHours().catch(() => undefined)
      const restored = await store.restore(number, actor, (request) =>
        toRestoredMessages(request, { ...routes, officeHours, now: now() }),
      )
      if (restored) wake()
      return restored
    },
  }
}
