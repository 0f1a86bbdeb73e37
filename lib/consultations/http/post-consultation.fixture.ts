import { setUpService } from '#lib/consultations/service.fixture.ts'
import { channels, type Channel } from '#lib/consultations/channel.ts'
import { postConsultation } from './post-consultation.ts'

export const consent = { version: '3', text: 'Даю согласие.' }
export const getOfficeHours = async () => undefined

/** The form's target on a real file, and what it logs. */
export async function setUp({
  perMinute = 0,
  siteUrl = 'http://localhost:3000',
  getConsent = async () => consent,
  getChannels = async (): Promise<readonly Channel[]> => channels,
} = {}) {
  const parts = await setUpService({ perMinute })
  const logged: unknown[] = []
  const signedUp: string[] = []
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
        getChannels,
        getOfficeHours,
        async signUpForLetters(email) {
          signedUp.push(email)
        },
        log,
      },
    )
  return { ...parts, post, logged, signedUp }
}
