import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#lib/env.ts'

type Checked = Pick<Env, 'lakeUrl' | 'dataDir'>

/** More than an idle lake on the same network takes. */
const patienceMs = 5_000

/**
 * Why this instance cannot use the lake of another one; undefined when it can, and when it runs its
 * own. An instance that has kept pages starts without the lake too, and serves from its copies.
 *
 * @param usersUrl address of the lake that answers only callers with a token
 */
export async function otherLakeProblem(
  { lakeUrl, dataDir }: Checked,
  { readToken }: { readToken: string },
  usersUrl: string,
): Promise<string | undefined> {
  if (lakeUrl === undefined) return undefined
  if (existsSync(join(dataDir, 'lake/lake.sqlite'))) {
    return `DATA_DIR ${dataDir} has a lake of its own, and LAKE_URL names another: give this instance a DATA_DIR of its own, or unset LAKE_URL`
  }
  const answer = await ask(usersUrl, readToken)
  if (answer === 200) return undefined
  if (answer === 401) {
    return `The lake at LAKE_URL ${lakeUrl} does not know our token: copy secrets.json of the instance that runs it to ${dataDir}, and set the same SANITY_API_READ_TOKEN on both, or on neither`
  }
  if (typeof answer === 'number') {
    return `LAKE_URL ${lakeUrl} answers ${answer}, as no lake does: set it to the LAKE_HOST and LAKE_PORT of the instance that runs the lake`
  }
  if (existsSync(join(dataDir, 'pages.sqlite'))) return undefined
  return `The lake does not answer at LAKE_URL ${lakeUrl} (${answer}): start the instance that runs it first, with LAKE_HOST set to its address in the private network`
}

/** The status of the answer, or why there is none. */
async function ask(url: string, token: string): Promise<number | string> {
  try {
    const signal = AbortSignal.timeout(patienceMs)
    const headers = { authorization: `Bearer ${token}` }
    const response = await fetch(url, { headers, signal })
    await response.arrayBuffer()
    return response.status
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error
    if (cause instanceof Error && 'code' in cause) return String(cause.code)
    return cause instanceof Error ? cause.message : String(cause)
  }
}
