import { postConsultation } from '#lib/consultations/http/post-consultation.ts'
import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { log } from '#lib/log.ts'
import { getServices } from '#lib/registry.ts'

/** The target of the form; `postConsultation` documents requests and answers. */
export function POST(request: Request): Promise<Response> {
  return postConsultation(request, {
    service: getServices().consultations,
    siteUrl: readEnv().siteUrl,
    getConsent: async () => (await getSite()).consent,
    getOfficeHours: async () => (await getSite()).officeSchedule,
    log,
  })
}
