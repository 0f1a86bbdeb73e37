import { onTestFinished } from 'vitest'
import { requestsPath } from '#lib/consultations/store/open-database.ts'
import { openConsultationStore } from '#lib/consultations/store/open-store.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { createVisitorForms } from '#lib/consultations/visitor-forms.ts'
import type { Admission } from '#lib/consultations/store/store.ts'
import { createDrain } from '#lib/outbox/drain.ts'
import { createEmailChannel } from '#lib/outbox/email-channel.ts'
import { openSmtpServer } from '#lib/outbox/smtp-server.fixture.ts'
import { createDigests } from './digests.ts'
import type { NewArticle } from './digest.ts'
import { postSubscription } from './http/post-subscription.ts'
import { createLetters } from './service.ts'

const siteUrl = 'https://butler.example'
const key = 'a key of sixteen characters'
const stampKeys = () => [key] as const
const consent = { version: '3', text: 'Согласен получать письма.' }

/** Letters on a real file and a real mail server, with a clock and articles that the test sets. */
export async function setUpLetters() {
  const clock = { ms: Date.parse('2026-11-25T12:00:00Z') }
  const now = () => clock.ms
  const dataDir = temporaryFolder()
  const store = await openConsultationStore(
    { dataDir, databaseUrl: undefined },
    { now, contactKey: key },
  )
  const smtp = await openSmtpServer()
  const mailbox = (name: string) => ({ name: '', address: `${name}@butler.example` })
  const host = { host: '127.0.0.1', port: smtp.port, secure: false, isLocal: true }
  const email = createEmailChannel({
    server: { ...host, credentials: undefined },
    from: mailbox('robot'),
    to: mailbox('office'),
    owner: mailbox('owner'),
  })
  const logged: unknown[] = []
  const write = (...line: unknown[]) => logged.push(line)
  const log = { info: write, warn: write, error: write }
  const drain = createDrain({
    queue: store.outbox,
    channels: { confirmations: email, letters: email },
    log,
    now,
  })
  onTestFinished(async () => {
    await drain.stop()
    await store.close()
  })
  const articles: NewArticle[] = []
  const visitors = createVisitorForms({ now, stampKeys })
  const admission: { next: Admission } = { next: { ok: true } }
  const writes: { next: Admission } = { next: { ok: true } }
  const lake = { isAway: false }
  const shared = { now, siteUrl, onStored: () => {} }
  const letters = createLetters({
    ...shared,
    store: store.letters,
    stampKeys,
    isOpen: true,
    admitWrite: async () => writes.next,
  })
  const readArticles = async () => {
    if (lake.isAway) throw new Error('the lake is away')
    return { siteTitle: 'ButlerSPB', articles }
  }
  const newDigests = () => createDigests({ ...shared, store, readArticles, log })
  return {
    clock,
    store,
    letters,
    articles,
    visitors,
    admission,
    writes,
    lake,
    logged,
    newDigests,
    digest: newDigests(),
    path: requestsPath(dataDir),
    received: smtp.received,
    behave: smtp.behave,
    /** Posts the form as a browser does. */
    signUp: (fields: Record<string, string>, headers: Record<string, string> = {}) =>
      postSubscription(
        new Request(`${siteUrl}/api/subscriptions/`, {
          method: 'POST',
          body: new URLSearchParams(fields),
          headers: { 'x-client-address': '203.0.113.1', ...headers },
        }),
        {
          letters,
          visitors: { admitPost: async () => admission.next, keepAddress: visitors.keepAddress },
          siteUrl,
          getConsent: async () => consent,
          log,
        },
      ),
    /** Sends what is due and returns the mails that came since the last call. */
    async mails() {
      await drain.runUntilEmpty()
      return smtp.received.splice(0).map((mail) => ({ ...mail, text: textOf(mail.raw) }))
    },
  }
}

/** The version that the form of this consent carries. */
export const shownVersion = '3 (9c7bfb11)'

export const person = { email: 'Ivan@Example.org', terms: shownVersion }

/** The token of a link in a mail. */
export function tokenIn(text: string): string {
  return /token=([\w-]+)/.exec(text)?.[1] ?? ''
}

/** A post to an address with a token. */
export function postTo(action: string, token: string, fields: Record<string, string> = {}) {
  return new Request(`${siteUrl}/api/subscriptions/${action}/?token=${token}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
}

/** The first part, which is in base64 or quoted-printable. */
function textOf(raw: string): string {
  const [, encoding = '', body = ''] =
    /text\/plain[^\r]*\r\nContent-Transfer-Encoding: (\S+)\r\n\r\n([\s\S]*?)\r\n--/.exec(raw) ?? []
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, '%$1')
  return decodeURIComponent(bytes)
}
