import { postConsultation } from '#lib/consultations/http/post-consultation.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { getServices } from '#lib/registry.ts'

/** The form's target; what it takes and answers is told at `postConsultation`. */
export function POST(request: Request): Promise<Response> {
  return postConsultation(request, {
    service: getServices().consultations,
    siteUrl: readEnv().siteUrl,
    getConsent: async () => (await getSite()).consent,
    log,
  })
}
