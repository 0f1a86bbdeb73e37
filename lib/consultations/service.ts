import { createHash, randomUUID } from 'node:crypto'
import { channelTitles, type Channel } from './channel.ts'
import type { ConsentText } from './consent-text.ts'
import { answerBy, type OfficeHours } from './office-hours.ts'
import { outdatedTexts } from './outdated-texts.ts'
import type { Receipt } from './receipt.ts'
import { toMessages } from './messages.ts'
import type { RateLimit } from './rate-limit.ts'
import { parseConsultation, type Consultation, type FieldErrors } from './schema.ts'
import { isSuspicious } from './spam.ts'
import { verifyStamp, type StampKeys } from './stamp.ts'
import type { ConsentRecord } from './store/consent-record.ts'
import type { AddResult, ConsultationStore } from './store/store.ts'
import { createVisitorForms, type VisitorForms } from './visitor-forms.ts'

export type SubmitContext = Omit<ConsentRecord, keyof ConsentText> & {
  /** Absent when the settings cannot be read; then the text of the latest request is used. */
  consent: ConsentText | undefined
  /** Absent where no letters can be sent, and when the settings cannot be read. */
  letterConsent?: ConsentText | undefined
  /** By which the office answers; absent when the settings cannot be read. */
  channels?: readonly Channel[] | undefined
  /** Absent when the settings have none or cannot be read. */
  officeHours?: OfficeHours | undefined
}

export type SubmitResult =
  | {
      kind: 'accepted'
      number: number
      repeated: boolean
      receipt: Receipt
      /** The address of a new request whose sender also asked for letters, and that consent. */
      lettersTo: { email: string; consent: ConsentRecord } | undefined
    }
  | { kind: 'invalid'; errors: FieldErrors }
  /** The key belongs to a request with other values. */
  | { kind: 'conflict' }
  /** More is sent than may be stored, of this contact or altogether. */
  | { kind: 'tooMany'; retryAfterSeconds: number }
  /** No consent text is known, so nothing may be stored. */
  | { kind: 'unavailable' }

export type ConsultationService = VisitorForms &
  RateLimit & {
    /**
     * Stores a request, if it is valid and within the limits of what is stored. Resolves once it is
     * durable; rejects if it cannot be stored.
     */
    submit(input: unknown, context: SubmitContext): Promise<SubmitResult>
  }

/** The use cases of requests; `now` is in milliseconds since 1970. */
export function createConsultationService(deps: {
  store: ConsultationStore
  now: () => number
  stampKeys: () => StampKeys
  /** Outbox channels that notify the concierge of each request. */
  channels: readonly string[]
  siteUrl: string
  limit: RateLimit
  /** Called after a new request is stored, so that its notices are sent at once. */
  onStored: () => void
}): ConsultationService {
  const { store, now, stampKeys } = deps

  async function submit(input: unknown, context: SubmitContext): Promise<SubmitResult> {
    const parsed = parseConsultation(input)
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
    const { consultation } = parsed
    if (context.channels?.includes(consultation.channel) === false) {
      return { kind: 'invalid', errors: { channel: switchedOff(consultation.channel) } }
    }
    const { key, website } = parsed.hiddenFields
    const consent = context.consent ?? (await store.latestConsent())
    if (consent === undefined) return { kind: 'unavailable' }
    const errors = outdatedTexts(parsed.hiddenFields, { ...context, consent })
    if (Object.keys(errors).length > 0) return { kind: 'invalid', errors }
    const admission = await deps.limit.admitWrite(consultation.contact)
    if (!admission.ok) return { kind: 'tooMany', retryAfterSeconds: admission.retryAfterSeconds }
    const stamp = verifyStamp(
      { stampKeys: stampKeys(), form: key },
      parsed.hiddenFields.stamp,
      now(),
    )
    const { officeHours, letterConsent, channels: _channels, ...proof } = context
    const letters = consultation.letters ? letterConsent : undefined
    const id = randomUUID()
    const createdAt = new Date(now())
    const quarantined = isSuspicious(consultation, { website, stamp: stamp.kind })
    const result = await store.add(
      {
        id,
        key,
        bodyHash: hashOf(consultation),
        createdAt,
        consultation,
        quarantined,
        nonce: 'nonce' in stamp ? stamp.nonce : undefined,
        consent: { ...proof, ...consent },
        letterConsent: letters,
      },
      (stored) => toMessages({ ...stored, createdAt, consultation }, { ...deps, officeHours }),
    )
    if (result.kind === 'stored') deps.onStored()
    const due = officeHours && answerBy(officeHours, now())
    const signUp = letters && !quarantined ? { ...proof, ...letters } : undefined
    return toResult(result, { ...consultation, answerBy: due }, signUp)
  }

  return { ...deps.limit, submit, ...createVisitorForms({ now, stampKeys }) }
}

function switchedOff(channel: Channel): string {
  return `«${channelTitles[channel]}»: так мы сейчас не отвечаем, выберите другой способ.`
}

function toResult(
  result: AddResult,
  sent: Consultation & Pick<Receipt, 'answerBy'>,
  letters: ConsentRecord | undefined,
): SubmitResult {
  if (result.kind === 'conflict') return result
  const { channel, contact, name, timeZone, hours, answerBy: due } = sent
  const { number } = result
  const receipt = { number, channel, contact, name, timeZone, hours, answerBy: due }
  const repeated = result.kind === 'repeated'
  const isAsked = letters !== undefined && channel === 'email' && !repeated
  const lettersTo = isAsked ? { email: contact, consent: letters } : undefined
  return { kind: 'accepted', number, repeated, receipt, lettersTo }
}

/** Of what the person wrote, wherever it was written. */
function hashOf({ origin: _origin, context: _context, ...consultation }: Consultation): string {
  const entries = Object.entries(consultation)
    .filter(([, value]) => value !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(entries)).digest('hex')
}
