import { z } from 'zod'
import type { Env } from '#lib/env.ts'
import type { ContentApi } from './content-api.ts'
import { error, type Finding } from './finding.ts'

// Signatures older than ten minutes are refused (lib/freshness); warn at half of that.
const maxClockDifferenceMs = 5 * 60 * 1000

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
      : 'start it with `npm start`, or correct LAKE_PORT'
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
  return `The dataset ${dataset} shows nothing to visitors, whom the site reads for without a token: it is empty, or private (\`npx sanity datasets visibility set ${dataset} public\`)`
}

/** @param date the header `Date` of an answer just received */
export function clockFindings(date: string | null, now: number): Finding[] {
  const difference = now - Date.parse(date ?? '')
  if (!(Math.abs(difference) > maxClockDifferenceMs)) return []
  const minutes = Math.round(Math.abs(difference) / 60_000)
  return [
    error(
      `The clock of this machine is ${minutes} min ${difference > 0 ? 'ahead' : 'behind'}: webhooks are refused as too old after 10; switch on time synchronisation (\`timedatectl set-ntp true\`)`,
    ),
  ]
}
