import { accessSync, constants, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { makeFolder } from '#lib/durable/make-folder.ts'
import type { Env } from '#lib/env.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { layoutProblem } from '#lib/layout/problem.ts'

/** What of the environment is tried before the start. */
type Checked = Pick<
  Env,
  | 'port'
  | 'host'
  | 'lakePort'
  | 'lakeHost'
  | 'metrics'
  | 'runsLake'
  | 'dataDir'
  | 'siteUrl'
  | 'mail'
  | 'allowNoMail'
>

/** The variable that says on which address a port is opened. */
const hostOf = { PORT: 'HOST', LAKE_PORT: 'LAKE_HOST', METRICS_PORT: 'METRICS_HOST' } as const

/**
 * What would make the start fail, one English line each that says what to do; empty if nothing
 * would. Creates the data folder.
 */
export async function findProblems(env: Checked): Promise<string[]> {
  const ports = [
    await portProblem('PORT', env.port, env.host),
    env.runsLake ? await lakePortProblem(env) : undefined,
    env.metrics && (await portProblem('METRICS_PORT', env.metrics.port, env.metrics.host)),
  ]
  const folder = folderProblem(env.dataDir) ?? layoutProblem(env.dataDir)
  return [...ports, folder, mailProblem(env)].filter((problem) => problem !== undefined)
}

/** The lake listens on loopback too, whatever `LAKE_HOST` adds. */
async function lakePortProblem({ lakePort, lakeHost }: Checked): Promise<string | undefined> {
  const problem = await portProblem('LAKE_PORT', lakePort, '127.0.0.1')
  return problem ?? portProblem('LAKE_PORT', lakePort, lakeHost)
}

async function portProblem(
  name: keyof typeof hostOf,
  port: number,
  host: string,
): Promise<string | undefined> {
  const code = await new Promise<string | undefined>((resolve) => {
    const probe = createServer()
    probe.once('error', (error) => resolve('code' in error ? String(error.code) : error.message))
    probe.listen(port, host, () => probe.close(() => resolve(undefined)))
  })
  if (code === undefined) return undefined
  if (code === 'EADDRINUSE') {
    return `${name} ${port} is taken: stop what listens there, or set ${name} to a free port`
  }
  if (code === 'EACCES') {
    return `${name} ${port} is not allowed to this user: set ${name} to a port above 1023`
  }
  return `${name} ${port} cannot be opened on ${host} (${code}): check ${hostOf[name]} and ${name}`
}

/** A public site that tells the office of no request would lose them unseen. */
function mailProblem({ siteUrl, mail, allowNoMail }: Checked): string | undefined {
  if (mail !== undefined || allowNoMail || isLoopbackUrl(siteUrl)) return undefined
  return 'MAIL_TO must be set on a public site, so that requests reach the office: set SMTP_URL, MAIL_FROM and MAIL_TO, or ALLOW_NO_MAIL to 1'
}

function folderProblem(folder: string): string | undefined {
  try {
    makeFolder(folder)
    if (!statSync(folder).isDirectory()) {
      return `DATA_DIR ${folder} is a file: set DATA_DIR to a folder`
    }
    accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return `DATA_DIR ${folder} cannot be written (${reason}): make it writable, or set DATA_DIR to another folder`
  }
}
