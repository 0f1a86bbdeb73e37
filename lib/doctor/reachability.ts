import { z } from 'zod'
import type { Env } from '#lib/env.ts'
import { clockFindings } from './clock.ts'
import type { ContentApi } from './content-api.ts'
import { error, type Finding } from './finding.ts'

/**
 * Whether content can be read at all: the API answers, has the dataset, and its clock agrees with
 * ours. `reached` is false when further requests would fail too.
 */
export async function reachability(
  api: ContentApi,
  env: Env,
  now: () => number,
): Promise<{ reached: boolean; findings: Finding[] }> {
  const answer = await api(`data/query/${env.dataset}?query=${encodeURIComponent('count(*)')}`)
  if (!answer.reached) {
    const how = env.cloud
      ? 'check the network and NEXT_PUBLIC_SANITY_API_HOST'
      : env.runsLake
        ? 'start it with `npm start`, or correct LAKE_PORT'
        : 'start the instance that runs the lake, or correct LAKE_URL'
    const message = `Content does not answer at ${env.apiHost} (${answer.reason}): ${how}`
    return { reached: false, findings: [error(message)] }
  }
  const findings = clockFindings(answer.date, now())
  // A private dataset refuses anonymous requests, or shows them nothing; so it exists.
  const isRefused = [401, 403].includes(answer.status)
  if (answer.status < 400 || isRefused) {
    const isHidden = env.cloud && (isRefused || isNothing(answer.body))
    return { reached: true, findings: isHidden ? [...findings, error(hidden(env))] : findings }
  }
  const message =
    answer.status === 404
      ? `There is no dataset ${env.dataset} in project ${env.projectId}: create it with \`npx sanity dataset create ${env.dataset}\`, or correct NEXT_PUBLIC_SANITY_PROJECT_ID and NEXT_PUBLIC_SANITY_DATASET`
      : `Content answers ${answer.status} at ${env.apiHost}: ${env.cloud ? 'see https://www.sanity-status.com' : 'see the log of `npm start`'}`
  return { reached: false, findings: [...findings, error(message)] }
}

const counted = z.object({ result: z.literal(0) })

function isNothing(body: unknown): boolean {
  return counted.safeParse(body).success
}

function hidden({ dataset }: Env): string {
  return `The dataset ${dataset} shows nothing to visitors, for whom the site reads without a token: it is empty, or private (\`npx sanity datasets visibility set ${dataset} public\`)`
}
