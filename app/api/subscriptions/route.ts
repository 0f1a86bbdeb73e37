import { getSite } from '#lib/content/read/site.ts'
import { readEnv } from '#lib/env.ts'
import { postSubscription } from '#lib/letters/http/post-subscription.ts'
import { log } from '#lib/log.ts'
import { getServices } from '#lib/registry.ts'

/** The target of the form «Подпишитесь на наш блог»; see `postSubscription`. */
export function POST(request: Request): Promise<Response> {
  const { letters, consultations } = getServices()
  return postSubscription(request, {
    letters,
    visitors: consultations,
    siteUrl: readEnv().siteUrl,
    getConsent: async () => (await getSite()).lettersConsent,
    log,
  })
}
