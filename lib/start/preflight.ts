import { existsSync } from 'node:fs'
import { readPassphrase } from '#lib/backup/passphrase.ts'
import { databaseProblem } from '#lib/consultations/store/database-problem.ts'
import type { Env } from '#lib/env.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { folderObstacle } from '#lib/layout/data-folder.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { readSecrets, secretsPath } from '#lib/secrets.ts'
import { portProblem } from './port-problem.ts'

type Problem = string | undefined

/** Something that is tried before the start, and the variables that it depends on. */
type Check = { of: readonly string[]; find: () => Problem | Promise<Problem> }

/** What the supervisor knows. */
export type Place = {
  env: Env
  /** Names of variables that have a problem already: nothing is concluded from their defaults. */
  wrong: ReadonlySet<string>
  /** Why the site cannot be built, if it has to be. */
  buildProblem: () => Problem
  /** Asked once the data folder and its secrets are known to be good. */
  otherLakeProblem: () => Promise<Problem>
  exposureProblem: () => Promise<Problem>
}

/** Which lake the instance uses. */
const lake = ['LAKE_URL', 'NEXT_PUBLIC_SANITY_PROJECT_ID']

/** What the lake's own commands read as it was written. */
const lakeCommands = ['LAKE_HOST', 'NEXT_PUBLIC_SANITY_DATASET']

/**
 * Everything that would make the start fail and can be known before it, one English line each that
 * says what to do; empty if nothing would. Changes nothing: the data folder need not be there.
 */
export async function findProblems(place: Place): Promise<string[]> {
  const { env, wrong } = place
  const checks: Check[] = [
    { of: ['PORT', 'HOST'], find: () => portProblem('PORT', env.port, env.host) },
    { of: ['LAKE_PORT', 'LAKE_HOST', ...lake], find: () => lakePortProblem(env) },
    { of: ['METRICS_PORT', 'METRICS_HOST'], find: () => metricsPortProblem(env) },
    {
      of: ['SITE_URL', 'SMTP_URL', 'MAIL_FROM', 'MAIL_TO', 'ALLOW_NO_MAIL'],
      find: () => mailProblem(env),
    },
    {
      of: ['DATABASE_URL'],
      find: () => (env.databaseUrl === undefined ? undefined : databaseProblem(env.databaseUrl)),
    },
    {
      of: ['BACKUP_PASSPHRASE', 'BACKUP_PASSPHRASE_FILE'],
      find: () => passphraseProblem(env),
    },
    { of: ['NEXT_DIST_DIR'], find: place.buildProblem },
  ]
  const found: Problem[] = []
  // One after the other: two probes of one port would disturb each other.
  for (const { of, find } of checks) {
    if (!of.some((name) => wrong.has(name))) found.push(await find())
  }
  return [...found, ...(await dataProblems(place))].filter((problem) => problem !== undefined)
}

/** What depends on the data folder: nothing of it is asked in a folder that cannot be used. */
async function dataProblems({ env, wrong, ...ask }: Place): Promise<Problem[]> {
  const folder = dataFolderProblem(env.dataDir)
  if (folder !== undefined) return [folder]
  if (lake.some((name) => wrong.has(name))) return []
  const secrets = secretsProblem(env)
  if (secrets !== undefined) return [secrets]
  const isAsked = !['HOST', ...lakeCommands].some((name) => wrong.has(name))
  return [await ask.otherLakeProblem(), isAsked ? await ask.exposureProblem() : undefined]
}

function dataFolderProblem(dataDir: string): Problem {
  const obstacle = folderObstacle(dataDir)
  if (obstacle === undefined) return layoutProblem(dataDir)
  const { folder, code } = obstacle
  if (code !== 'file') return unwritable(dataDir, code)
  return folder === dataDir
    ? `DATA_DIR ${dataDir} is a file: set DATA_DIR to a folder`
    : `DATA_DIR ${dataDir} cannot be made, because ${folder} is a file: set DATA_DIR to another folder`
}

/** What the operator is told of a data folder that cannot be written, with the system's code. */
export function unwritable(dataDir: string, code: string): string {
  return `DATA_DIR ${dataDir} cannot be written (${code}): make it writable, or set DATA_DIR to another folder`
}

/** Secrets that are not there yet are made at the start, but for those of another instance. */
function secretsProblem(env: Env): Problem {
  if (env.lakeUrl === undefined && !existsSync(secretsPath(env))) return undefined
  try {
    readSecrets(env)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

async function lakePortProblem({ runsLake, lakePort, lakeHost }: Env): Promise<Problem> {
  if (!runsLake) return undefined
  // It listens on loopback too, whatever `LAKE_HOST` adds.
  const problem = await portProblem('LAKE_PORT', lakePort, '127.0.0.1')
  return problem ?? portProblem('LAKE_PORT', lakePort, lakeHost)
}

function metricsPortProblem({ metrics }: Env): Promise<Problem> | undefined {
  return metrics && portProblem('METRICS_PORT', metrics.port, metrics.host)
}

/** A public site that tells the office of no request would lose them unseen. */
function mailProblem({ siteUrl, mail, allowNoMail }: Env): Problem {
  if (mail !== undefined || allowNoMail || isLoopbackUrl(siteUrl)) return undefined
  return 'MAIL_TO must be set on a public site, so that requests reach the office: set SMTP_URL, MAIL_FROM and MAIL_TO, or ALLOW_NO_MAIL to 1'
}

/** The copy before an upgrade needs it, and the backups of the night. */
async function passphraseProblem({ backupPassphrase }: Env): Promise<Problem> {
  try {
    await readPassphrase(backupPassphrase)
    return undefined
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return `${reason}: mend the file and who may read it, or unset the variable`
  }
}
