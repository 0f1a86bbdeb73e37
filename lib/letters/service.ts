import { z } from 'zod'
import { parseContact } from '#lib/consultations/contact.ts'
import type { ConsentText } from '#lib/consultations/consent-text.ts'
import type { RateLimit } from '#lib/consultations/rate-limit.ts'
import { isTicked } from '#lib/consultations/schema.ts'
import { isSuspicious } from '#lib/consultations/spam.ts'
import { verifyStamp, type StampKeys } from '#lib/consultations/stamp.ts'
import type { LetterStore, SubscriptionState } from '#lib/consultations/store/letter-store.ts'
import type { ConsentRecord } from '#lib/consultations/store/consent-record.ts'
import { toOptIn } from './opt-in.ts'

/** What a sign-up needs besides its fields. */
export type SignUpContext = Omit<ConsentRecord, keyof ConsentText> & { consent: ConsentText }

/** Sentences in Russian that say how to correct a sign-up. */
export type SignUpErrors = { email?: string; consent?: string }

/** `accepted` says nothing about whether the address was known before, or is a robot's. */
export type SignUpResult =
  | { kind: 'accepted' }
  | { kind: 'invalid'; errors: SignUpErrors }
  /** More is sent than may be stored, of this address or altogether. */
  | { kind: 'tooMany'; retryAfterSeconds: number }
  /** There is no way to send letters. */
  | { kind: 'unavailable' }

export type Letters = {
  /** Whether this installation can send letters. */
  isOpen: boolean
  signUp(input: unknown, context: SignUpContext): Promise<SignUpResult>
  stateOf(token: string): Promise<SubscriptionState | undefined>
  confirm(token: string): Promise<boolean>
  unsubscribe(token: string): Promise<boolean>
}

const text = z.string().max(1_000).optional().catch(undefined)
const fields = z.object({
  email: text,
  /** The box of the form: the version of the terms that were shown. */
  terms: text,
  /** The same from a program, or only that it agrees to the current ones. */
  consent: z
    .union([z.string().max(1_000), z.boolean(), z.number()])
    .optional()
    .catch(undefined),
  key: text,
  stamp: text,
  website: text,
})

/** The use cases of letters; `now` is in milliseconds since 1970. */
export function createLetters(deps: {
  store: LetterStore
  now: () => number
  stampKeys: () => StampKeys
  siteUrl: string
  /** Whether this installation can send mail. */
  isOpen: boolean
  admitWrite: RateLimit['admitWrite']
  /** Called after a mail is queued, so that it is sent at once. */
  onStored: () => void
}): Letters {
  const { store, now, stampKeys, siteUrl, isOpen } = deps

  async function signUp(input: unknown, context: SignUpContext): Promise<SignUpResult> {
    if (!isOpen) return { kind: 'unavailable' }
    const { email: typed = '', terms, consent, key, stamp, website } = fields.parse(input)
    const agreed = terms ?? (isTicked(consent) ? context.consent.version : consent)
    const parsed = parseContact('email', typed.trim())
    const errors = {
      ...(!parsed.ok && { email: parsed.message }),
      ...(agreed !== context.consent.version && { consent: consentError(agreed) }),
    }
    if (!parsed.ok || errors.consent !== undefined) return { kind: 'invalid', errors }
    const verdict = verifyStamp({ stampKeys: stampKeys(), form: key }, stamp || undefined, now())
    // A robot gets the answer of a person, and no mail.
    if (isSuspicious({}, { website: website || undefined, stamp: verdict.kind })) {
      return { kind: 'accepted' }
    }
    const email = parsed.contact.toLowerCase()
    const admission = await deps.admitWrite(email)
    if (!admission.ok) return { kind: 'tooMany', retryAfterSeconds: admission.retryAfterSeconds }
    const isNew = await store.subscribe(
      {
        email,
        nonce: 'nonce' in verdict ? verdict.nonce : undefined,
        consent: { ...context, ...context.consent },
      },
      (subscriber) => toOptIn(subscriber, { siteUrl, now: now() }),
    )
    if (isNew) deps.onStored()
    return { kind: 'accepted' }
  }

  return {
    isOpen,
    signUp,
    stateOf: (token) => store.stateOf(token),
    confirm: (token) => store.confirm(token),
    unsubscribe: (token) => store.unsubscribe(token),
  }
}

function consentError(given: unknown): string {
  return given === undefined || given === '' || given === false
    ? 'Поставьте отметку: без согласия мы не вправе присылать письма.'
    : 'Текст согласия обновился: прочитайте его и поставьте отметку ещё раз.'
}
