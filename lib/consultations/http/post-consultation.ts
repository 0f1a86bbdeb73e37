import type { Channel } from '#lib/consultations/channel.ts'
import { fieldNames, type FieldErrors } from '#lib/consultations/schema.ts'
import type { RejectedForm } from '#lib/consultations/rejected-forms.ts'
import type { OfficeHours } from '#lib/consultations/office-hours.ts'
import { toConsentText, type ConsentText } from '#lib/consultations/consent-text.ts'
import type { ConsultationService, SubmitResult } from '#lib/consultations/service.ts'
import type { ConsentRecord } from '#lib/consultations/store/consent-record.ts'
import type { log as consoleLog } from '#lib/log.ts'
import type { Posted } from '#lib/read-at-most.ts'
import { createAnswers, type Answers } from './answer.ts'
import { isForeign } from './is-foreign.ts'
import { readFields, type Fields } from './read-fields.ts'

export type PostDependencies = {
  service: ConsultationService
  siteUrl: string
  /** The consent text of the site's settings; rejects while they cannot be read. */
  getConsent: () => Promise<ConsentText>
  /** The consent to letters; undefined where none can be sent, and rejects as `getConsent`. */
  getLetterConsent: () => Promise<ConsentText | undefined>
  /** By which channels the office answers; rejects while the settings cannot be read. */
  getChannels: () => Promise<readonly Channel[]>
  /** When the office answers; undefined when the settings promise nothing or cannot be read. */
  getOfficeHours: () => Promise<OfficeHours | undefined>
  /** Asks the mailbox of somebody who ticked the box of letters to confirm. */
  signUpForLetters: (email: string, consent: ConsentRecord) => Promise<void>
  log: Pick<typeof consoleLog, 'warn' | 'error'>
}

/**
 * Answers one post of the form: checks size, type, origin and the rate of its network, then the
 * request itself, then how much may be stored. A form that was readable but not accepted is shown to
 * its sender again on the retry page.
 */
export async function postConsultation(
  request: Posted,
  dependencies: PostDependencies,
): Promise<Response> {
  const { service, siteUrl, getConsent, getLetterConsent, log } = dependencies
  const answers = createAnswers(request, { secure: siteUrl.startsWith('https:') })
  const read = await readFields(request)
  if (!read.ok) return answers.refused({ status: read.status })
  if (isForeign(request.headers, siteUrl)) return answers.refused({ status: 403 })

  const client = request.headers.get('x-client-address') ?? 'unknown'
  const keep = (reason: RejectedForm['reason'], errors: FieldErrors = {}): string =>
    service.keepForm({ values: toValues(read.fields), errors, reason })

  try {
    const admission = await service.admitPost(client)
    if (!admission.ok) return toAnswer({ kind: 'tooMany', ...admission }, answers, keep)
    const unreadable = (error: unknown) => {
      log.warn('consent.unreadable', { reason: String(error) })
      return undefined
    }
    const context = {
      ...toProof(request.headers, client),
      consent: await getConsent().then(toConsentText, unreadable),
      letterConsent: await getLetterConsent().catch(unreadable),
      officeHours: await dependencies.getOfficeHours().catch(() => undefined),
      channels: await dependencies.getChannels().catch(() => undefined),
    }
    const result = await service.submit(read.fields, context)
    if (result.kind !== 'accepted') return toAnswer(result, answers, keep)
    if (result.lettersTo !== undefined) {
      const { email, consent } = result.lettersTo
      // The request itself is stored.
      const failed = (error: unknown) => log.error('letters.sign-up-failed', {}, error)
      await dependencies.signUpForLetters(email, consent).catch(failed)
    }
    return answers.accepted(result.number, service.keepReceipt(result.receipt))
  } catch (error) {
    log.error('consultation.failed', {}, error)
    return answers.refused({ status: 503, retryAfterSeconds: 60 }, keep('unavailable'))
  }
}

function toAnswer(
  result: Exclude<SubmitResult, { kind: 'accepted' }>,
  answers: Answers,
  keep: (reason: RejectedForm['reason'], errors?: FieldErrors) => string,
): Response {
  if (result.kind === 'invalid') {
    return answers.invalid(result.errors, keep('invalid', result.errors))
  }
  if (result.kind === 'conflict') return answers.refused({ status: 409 }, keep('conflict'))
  if (result.kind === 'tooMany') {
    const { retryAfterSeconds } = result
    return answers.refused({ status: 429, retryAfterSeconds }, keep('tooMany'))
  }
  return answers.refused({ status: 503, retryAfterSeconds: 60 }, keep('unavailable'))
}

const longestHeader = 500

function toProof(headers: Headers, clientAddress: string): Omit<ConsentRecord, keyof ConsentText> {
  const referer = headers.get('referer') ?? ''
  return {
    clientAddress,
    userAgent: headers.get('user-agent')?.slice(0, longestHeader),
    // Without the query, which may contain anything.
    formUrl: URL.canParse(referer) ? new URL(referer).pathname.slice(0, longestHeader) : '',
  }
}

function toValues(fields: Fields): RejectedForm['values'] {
  const values: RejectedForm['values'] = {}
  for (const name of fieldNames) {
    const value = fields[name]
    if (typeof value === 'string') values[name] = value
  }
  return values
}
