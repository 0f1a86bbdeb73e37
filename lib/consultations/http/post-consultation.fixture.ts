import { setUpService } from '#lib/consultations/service.fixture.ts'
import { channels, type Channel } from '#lib/consultations/channel.ts'
import type { ConsentText } from '#lib/consultations/consent-text.ts'
import { keptFormToken } from '#lib/consultations/kept-form-cookie.ts'
import { rejectedFormCookieName } from '#lib/consultations/rejected-form-cookie.ts'
import type { VisitorForms } from '#lib/consultations/visitor-forms.ts'
import { postConsultation } from './post-consultation.ts'

export const consent = { version: '3', text: 'Даю согласие.' }
export const letterConsent = { version: 'l2 (3150c216)', text: 'Хочу письма.' }
export const getOfficeHours = async () => undefined

/** The form's target on a real file, and what it logs. */
export async function setUp({
  perMinute = 0,
  siteUrl = 'http://localhost:3000',
  getConsent = async () => consent,
  getLetterConsent = async (): Promise<ConsentText | undefined> => letterConsent,
  getChannels = async (): Promise<readonly Channel[]> => channels,
} = {}) {
  const parts = await setUpService({ perMinute })
  const logged: unknown[] = []
  const signedUp: [email: string, version: string][] = []
  const log = {
    warn: (...line: unknown[]) => logged.push(line),
    error: (...line: unknown[]) => logged.push(line),
  }
  const post = (values: Record<string, string>, headers: Record<string, string> = {}) =>
    postConsultation(
      new Request('http://localhost:3000/api/consultations/', {
        method: 'POST',
        body: new URLSearchParams(values),
        headers,
      }),
      {
        service: parts.service,
        siteUrl,
        getConsent,
        getLetterConsent,
        getChannels,
        getOfficeHours,
        async signUpForLetters(email, { version }) {
          signedUp.push([email, version])
        },
        log,
      },
    )
  return { ...parts, post, logged, signedUp }
}

/** The rejected form that the answer's cookies carry. */
export function rejectedFormOf(response: Response, service: Pick<VisitorForms, 'retryForm'>) {
  const jar = new Map(
    response.headers.getSetCookie().map((line) => {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      return [name, value]
    }),
  )
  return service.retryForm(keptFormToken(rejectedFormCookieName, (name) => jar.get(name)))
}
