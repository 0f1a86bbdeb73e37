import { z } from 'zod'
import type { Env } from '#lib/env.ts'
import type { ContentApi } from './content-api.ts'
import { advice, error, type Finding } from './finding.ts'

const corsSchema = z.object({
  result: z.object({ allowed: z.boolean(), withCredentials: z.boolean() }),
})

/** Whether a browser lets the Studio on this site talk to the project. */
export async function corsFindings(api: ContentApi, env: Env): Promise<Finding[]> {
  const answer = await api('check/cors', { origin: env.siteUrl })
  const parsed = corsSchema.safeParse(answer.reached ? answer.body : undefined)
  const fix = `run \`npx sanity cors add ${env.siteUrl} --credentials\``
  if (!parsed.success) {
    return [
      advice(`Whether the project allows the origin ${env.siteUrl} could not be asked: ${fix}`),
    ]
  }
  const { allowed, withCredentials } = parsed.data.result
  if (!allowed) return [error(`The project does not allow the origin ${env.siteUrl}: ${fix}`)]
  if (withCredentials) return []
  return [
    error(`The project allows ${env.siteUrl} without credentials, so nobody can sign in: ${fix}`),
  ]
}

const hooksSchema = z.array(
  z.object({
    type: z.string(),
    url: z.string(),
    dataset: z.string(),
    isDisabled: z.boolean().optional(),
    isDisabledByUser: z.boolean().optional(),
    secret: z.string().nullish(),
    rule: z.object({ projection: z.string().nullish() }).optional(),
  }),
)

/** Whether the project has a webhook for this site, if the token may list webhooks. */
export async function hookFindings(api: ContentApi, env: Env): Promise<Finding[]> {
  const url = `${env.siteUrl}/api/revalidate/`
  const place = `https://www.sanity.io/manage/project/${env.projectId}/api/webhooks`
  const answer = await api(`hooks/projects/${env.projectId}`, {
    token: env.writeToken,
    global: true,
  })
  const parsed = hooksSchema.safeParse(answer.reached ? answer.body : undefined)
  if (!answer.reached || answer.status !== 200 || !parsed.success) {
    return [
      advice(
        `The token may not see webhooks: check at ${place} that one posts to ${url} with the secret SANITY_WEBHOOK_SECRET`,
      ),
    ]
  }
  const hook = parsed.data.find(
    ({ type, url: to, dataset }) =>
      type === 'document' && sameAddress(to, url) && ['*', env.dataset].includes(dataset),
  )
  if (hook === undefined) {
    return [
      error(
        `No webhook posts to ${url}, so published changes stay invisible: add it at ${place}, for create, update and delete, with the secret SANITY_WEBHOOK_SECRET and the projection {_id, _type, "slug": slug.current, "previousSlug": before().slug.current, "operation": delta::operation()}`,
      ),
    ]
  }
  return [
    ...(hook.isDisabled === true || hook.isDisabledByUser === true
      ? [error(`The webhook to ${url} is switched off: switch it on at ${place}`)]
      : []),
    ...(hook.secret === undefined || hook.secret === env.webhookSecret
      ? []
      : [
          error(
            `The webhook to ${url} has another secret than SANITY_WEBHOOK_SECRET: copy it to ${place}`,
          ),
        ]),
    ...(!hook.rule?.projection || /_type/.test(hook.rule.projection)
      ? []
      : [error(`The webhook to ${url} does not send _type: add it to the projection at ${place}`)]),
  ]
}

function sameAddress(a: string, b: string): boolean {
  return a.replace(/(?<!\/)\/+$/, '') === b.replace(/(?<!\/)\/+$/, '')
}
