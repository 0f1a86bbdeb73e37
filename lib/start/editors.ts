import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Env } from '#lib/env.ts'
import { isLoopbackHost, isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { runCommand } from './child.ts'

// Only the lake knows its users, so its own command lists them.
const lakeCommand = 'sanity/lake/cli.ts'

/**
 * Why the site may not be opened to the network: no editor has a password yet. Undefined when it
 * may, or when it listens on loopback only. Makes no lake where there is none.
 *
 * @param lakeEnv the environment of the lake's commands
 */
export async function exposureProblem(
  env: Env,
  lakeEnv: () => NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!env.runsLake || isLoopbackHost(env.host)) return undefined
  const listed = existsSync(join(env.dataDir, 'lake/lake.sqlite'))
    ? await runCommand([lakeCommand, 'user', 'list'], lakeEnv(), signal)
    : { code: 0, output: '' }
  const { code, output } = listed
  if (code !== 0) return `HOST ${env.host} needs editors, who cannot be listed: ${output.trim()}`
  if (output.trim() !== '') return undefined
  return `HOST ${env.host} opens the site to the network, and nobody can sign in to it yet: add an editor with npm run lake -- user add, or unset HOST`
}

/**
 * The line about signing in for the owner: a one-time link that expires soon. Undefined for a site
 * that others can reach, where a reader of this output must not become an administrator. The site
 * starts even if the lake gives no link.
 */
export async function signInLine(
  env: Env,
  lakeEnv: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (!env.runsLake || !isLoopbackUrl(env.siteUrl)) return undefined
  const { output } = await runCommand([lakeCommand, 'user', 'link'], lakeEnv, signal)
  const link = output.split('\n').find((line) => line.startsWith(`${env.siteUrl}/`))
  if (link === undefined) return 'Sign in with the link that npm run lake -- user link prints'
  return `Sign in ${link} (once, within 15 minutes)`
}
