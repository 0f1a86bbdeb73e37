import type { ConsentText } from '#lib/consultations/consent-text.ts'
import { isForeign } from '#lib/consultations/http/is-foreign.ts'
import { readFields } from '#lib/consultations/http/read-fields.ts'
import { contactOf } from '#lib/consultations/schema.ts'
import type { ConsultationService } from '#lib/consultations/service.ts'
import { toLetterConsent } from '#lib/letters/letter-consent.ts'
import type { Letters, SignUpResult } from '#lib/letters/service.ts'
import type { log as consoleLog } from '#lib/log.ts'
import { goTo, refuse } from './answer.ts'

export type PostDependencies = {
  letters: Letters
  /** The rate limit that letters share with the form of requests. */
  admit: ConsultationService['admit']
  siteUrl: string
  /** The consent text of the site's settings; rejects while they cannot be read. */
  getConsent: () => Promise<ConsentText>
  log: Pick<typeof consoleLog, 'error'>
}

const longestHeader = 500

/** Answers one sign-up: as JSON where that is asked for, else by sending the browser to a page. */
export async function postSubscription(
  request: Request,
  { letters, admit, siteUrl, getConsent, log }: PostDependencies,
): Promise<Response> {
  const read = await readFields(request)
  if (!read.ok) return refuse(read.status)
  const { headers } = request
  if (isForeign(headers, siteUrl)) return refuse(403)
  const client = headers.get('x-client-address') ?? 'unknown'
  const referer = headers.get('referer') ?? ''
  try {
    const contact = contactOf({ channel: 'email', contact: read.fields['email'] })
    const admission = await admit({ clientAddress: client, contact })
    if (!admission.ok) return refuse(429, admission.retryAfterSeconds)
    const result = await letters.signUp(read.fields, {
      consent: toLetterConsent(await getConsent()),
      clientAddress: client,
      userAgent: headers.get('user-agent')?.slice(0, longestHeader),
      formUrl: URL.canParse(referer) ? new URL(referer).pathname.slice(0, longestHeader) : '',
    })
    return toAnswer(result, headers)
  } catch (error) {
    log.error('letters.sign-up-failed', {}, error)
    return refuse(503, 60)
  }
}

function toAnswer(result: SignUpResult, headers: Headers): Response {
  if (result.kind === 'unavailable') return refuse(503, 60)
  const wantsJson = headers.get('accept')?.includes('application/json') === true
  const isAccepted = result.kind === 'accepted'
  if (wantsJson) {
    const body = isAccepted ? { ok: true } : { ok: false, errors: result.errors }
    const status = isAccepted ? 202 : 422
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  }
  if (isAccepted) return goTo('/letters/done/?step=sent')
  // The address itself is not kept: it belongs in no URL.
  return goTo(`/letters/?problem=${result.errors.email === undefined ? 'consent' : 'email'}`)
}
