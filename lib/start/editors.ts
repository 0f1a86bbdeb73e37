import type { Env } from '#lib/env.ts'
import { isLoopbackHost, isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { runCommand } from './child.ts'

// The lake's own command is asked, because only the lake knows its people.
const lakeCommand = 'sanity/lake/cli.ts'

/**
 * Why the site may not be opened to the network: nobody has a password yet, so nobody could be
 * meant to edit it. Undefined when it may, or when it stays on this machine.
 */
export async function exposureProblem(
  env: Env,
  childEnv: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (env.cloud || isLoopbackHost(env.host)) return undefined
  const { code, output } = await runCommand([lakeCommand, 'user', 'list'], childEnv, signal)
  if (code !== 0) return `HOST ${env.host} needs editors, who cannot be listed: ${output.trim()}`
  if (output.trim() !== '') return undefined
  return `HOST ${env.host} opens the site to the network, and nobody can sign in to it yet: add an editor with npm run lake -- user add, or unset HOST`
}

/**
 * What to tell the owner about signing in: a link that does it once and soon. Undefined for a site
 * that others can reach, where whoever reads this output must not become an administrator. A lake
 * that gives no link keeps no visitor from the site.
 */
export async function signInLine(
  env: Env,
  childEnv: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<string | undefined> {
  if (env.cloud || !isLoopbackUrl(env.siteUrl)) return undefined
  const { output } = await runCommand([lakeCommand, 'user', 'link'], childEnv, signal)
  const link = output.split('\n').find((line) => line.startsWith(`${env.siteUrl}/`))
  if (link === undefined) return 'Sign in with the link that npm run lake -- user link prints'
  return `Sign in ${link} (once, within 15 minutes)`
}
