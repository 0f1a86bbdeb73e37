import type { Env } from '#lib/env.ts'
import { corsFindings, hookFindings } from './cloud.ts'
import { createContentApi } from './content-api.ts'
import { contentFindings, readContent } from './content.ts'
import { bySeverity, error, type Finding } from './finding.ts'
import { reachability } from './reachability.ts'
import { settingsFindings } from './settings.ts'
import { siteFindings } from './site.ts'
import { tokenFindings } from './tokens.ts'

/** Tokens and secrets of an installation, as far as they are set. */
export type Proofs = {
  readToken: string | undefined
  writeToken: string | undefined
  webhookSecret: string | undefined
}

/** Checks a configured installation, lake or cloud, without changing it. Errors come first. */
export async function examine(
  env: Env,
  { readToken, writeToken, webhookSecret }: Proofs,
  outside: { fetch: typeof fetch; now: () => number },
): Promise<Finding[]> {
  const api = createContentApi(env, outside.fetch)
  const { reached, findings } = await reachability(api, env, outside.now)
  const parts = await Promise.all([
    webhookSecret === undefined ? [] : siteFindings(env, webhookSecret, outside),
    ...(reached
      ? [
          tokenFindings(api, env, [
            { name: 'SANITY_API_READ_TOKEN', token: readToken },
            { name: 'SANITY_API_WRITE_TOKEN', token: writeToken },
          ]),
          env.cloud ? corsFindings(api, env) : [],
          env.cloud ? hookFindings(api, env) : [],
          stored(env, readToken, outside.fetch),
        ]
      : []),
  ])
  return [...settingsFindings(env), ...findings, ...parts.flat()].toSorted(bySeverity)
}

async function stored(
  env: Env,
  token: string | undefined,
  fetcher: typeof fetch,
): Promise<Finding[]> {
  try {
    return contentFindings(await readContent(env, token, fetcher), env)
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
    return [error(`Content could not be read (${reason}): fix the other findings first`)]
  }
}
