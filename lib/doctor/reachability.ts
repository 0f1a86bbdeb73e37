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
  // A private dataset refuses anonymous requests, so it exists.
  if (answer.status < 400 || [401, 403].includes(answer.status)) return { reached: true, findings }
  const message =
    answer.status === 404
      ? `There is no dataset ${env.dataset} in project ${env.projectId}: create it with \`npx sanity dataset create ${env.dataset}\`, or correct NEXT_PUBLIC_SANITY_PROJECT_ID and NEXT_PUBLIC_SANITY_DATASET`
      : `Content answers ${answer.status} at ${env.apiHost}: ${env.cloud ? 'see https://www.sanity-status.com' : 'see the log of `npm start`'}`
  return { reached: false, findings: [...findings, error(message)] }
}
