import { postConsultation } from '#lib/consultations/http/post-consultation.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { toLetterConsent } from '#lib/letters/letter-consent.ts'
import { log } from '#lib/log.ts'
import { getServices } from '#lib/registry.ts'

/** The target of the form; `postConsultation` documents requests and answers. */
export function POST(request: Request): Promise<Response> {
  return postConsultation(request, {
    service: getServices().consultations,
    siteUrl: readEnv().siteUrl,
    getConsent: async () => (await getSite()).consent,
    getOfficeHours: async () => (await getSite()).officeSchedule,
    async signUpForLetters(email, proof) {
      const consent = toLetterConsent((await getSite()).lettersConsent)
      const context = { ...proof, consent }
      await getServices().letters.signUp({ email, consent: consent.version }, context)
    },
    log,
  })
}
