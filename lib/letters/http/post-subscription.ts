import type { ConsentText } from '#lib/consultations/consent-text.ts'
import { isForeign } from '#lib/consultations/http/is-foreign.ts'
import { readFields, type Fields } from '#lib/consultations/http/read-fields.ts'
import type { ConsultationService } from '#lib/consultations/service.ts'
import { toLetterConsent } from '#lib/letters/letter-consent.ts'
import type { Letters, SignUpResult } from '#lib/letters/service.ts'
import { typedAddressCookies } from '#lib/letters/typed-address-cookie.ts'
import type { log as consoleLog } from '#lib/log.ts'
import { goTo, refuse, wantsJson } from './answer.ts'

export type PostDependencies = {
  letters: Letters
  /** The rate limit and the kept forms that letters share with the form of requests. */
  visitors: Pick<ConsultationService, 'admitPost' | 'keepAddress'>
  siteUrl: string
  /** The consent text of the site's settings; rejects while they cannot be read. */
  getConsent: () => Promise<ConsentText>
  log: Pick<typeof consoleLog, 'error'>
}

const longestHeader = 500

/**
 * Answers one sign-up: as JSON where that is asked for, else by sending the browser to a page. The
 * address of a sign-up that was refused is kept by the browser for the next form; it belongs in no URL.
 */
export async function postSubscription(
  request: Request,
  { letters, visitors, siteUrl, getConsent, log }: PostDependencies,
): Promise<Response> {
  const read = await readFields(request)
  if (!read.ok) return refuse(request, read)
  const { headers } = request
  if (isForeign(headers, siteUrl)) return refuse(request, { status: 403 })
  const client = headers.get('x-client-address') ?? 'unknown'
  const referer = headers.get('referer') ?? ''
  const secure = siteUrl.startsWith('https:')
  const keepTyped = () => typedAddressCookies(keepAddress(read.fields, visitors), { secure })
  const refuseLater = (status: 429 | 503, retryAfterSeconds: number) =>
    refuse(request, { status, retryAfterSeconds, cookies: keepTyped() })
  try {
    const admission = await visitors.admitPost(client)
    if (!admission.ok) return refuseLater(429, admission.retryAfterSeconds)
    const result = await letters.signUp(read.fields, {
      consent: toLetterConsent(await getConsent()),
      clientAddress: client,
      userAgent: headers.get('user-agent')?.slice(0, longestHeader),
      formUrl: URL.canParse(referer) ? new URL(referer).pathname.slice(0, longestHeader) : '',
    })
    if (result.kind === 'unavailable') return refuseLater(503, 60)
    if (result.kind === 'tooMany') return refuseLater(429, result.retryAfterSeconds)
    if (wantsJson(headers)) return toJson(result)
    if (result.kind === 'accepted') {
      return goTo('/letters/done/?step=sent', typedAddressCookies('', { secure }))
    }
    const problem = result.errors.email === undefined ? 'consent' : 'email'
    return goTo(`/letters/?problem=${problem}`, keepTyped())
  } catch (error) {
    log.error('letters.sign-up-failed', {}, error)
    return refuseLater(503, 60)
  }
}

function toJson(result: Exclude<SignUpResult, { kind: 'unavailable' | 'tooMany' }>): Response {
  const isAccepted = result.kind === 'accepted'
  const body = isAccepted ? { ok: true } : { ok: false, errors: result.errors }
  const status = isAccepted ? 202 : 422
  return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
}

/** Longer is no address (RFC 5321). */
const longestAddress = 254

function keepAddress({ email }: Fields, visitors: PostDependencies['visitors']): string {
  const typed = typeof email === 'string' ? email.slice(0, longestAddress) : ''
  return visitors.keepAddress(typed)
}
