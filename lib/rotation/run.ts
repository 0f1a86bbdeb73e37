import { existsSync } from 'node:fs'
import type { Env } from '#lib/env.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { readSecrets, secretsPath, writeSecrets } from '#lib/secrets.ts'
import { copyMs, rotate } from './rotate.ts'
import { secretKinds, type SecretKind } from './secret-kinds.ts'

type Terminal = {
  readEnv: () => Env
  print: (text: string) => void
  printError: (text: string) => void
  /** Ends every session; what each program says, and what went wrong. */
  endSessions: (env: Env) => Promise<{ done: string[]; problems: string[] }>
  now: () => number
}

/** In the order of the help. */
const names = ['webhook', 'read-token', 'write-token', 'stamp-key', 'sessions'] as const
type Name = (typeof names)[number]

const usage = `Usage: npm run --silent rotate -- NAME...

Replaces secrets of this installation with new ones while it runs; visitors are served meanwhile.

${Object.entries(secretKinds)
  .map(([name, { use }]) => `  ${name.padEnd(12)} ${use}\n`)
  .join('')}  sessions     signs everybody out of Studio and desk
  all          all of these

What cannot be replaced here is named, and the rest is replaced. A lake that runs starts again
within seconds. A backup contains the secrets of the time it was made: rotate again after restoring
one. Exit codes: 0 done, 1 not everything done, 2 wrong arguments.
`

/** Runs one command line; resolves with the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args.includes('--help')) {
    terminal.print(usage)
    return 0
  }
  const asked = args.includes('all') ? names : names.filter((name) => args.includes(name))
  const unknown = args.find((arg) => arg !== 'all' && !names.some((name) => name === arg))
  if (unknown !== undefined || asked.length === 0) {
    const problem = unknown === undefined ? 'say what to replace' : `there is no secret ${unknown}`
    terminal.printError(`${problem}\n\n${usage}`)
    return 2
  }
  try {
    const problems = await replace(asked, terminal)
    for (const problem of problems) terminal.printError(`${problem}\n`)
    return problems.length === 0 ? 0 : 1
  } catch (error) {
    terminal.printError(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

/** Replaces what can be replaced; why the rest cannot. Throws where nothing can. */
async function replace(
  asked: readonly Name[],
  { readEnv, print, endSessions, now }: Terminal,
): Promise<string[]> {
  const env = readEnv()
  const path = ownSecrets(env)
  const secrets = asked.filter((name) => name !== 'sessions')
  const problems = secrets.flatMap((name) => obstacle(name, env) ?? [])
  const possible = secrets.filter((name) => obstacle(name, env) === undefined)
  if (possible.length > 0) {
    const isShared = env.databaseUrl !== undefined
    writeSecrets(path, rotate(readSecrets(env), possible, { now: now(), isShared }))
    for (const name of possible) print(`${name}: new. ${secretKinds[name].effect}\n`)
    if (isShared) {
      print(
        `If there are other instances, copy ${path} to each of them within ${copyMs / 60_000} minutes; until then they show visitors what they have\n`,
      )
    }
  }
  if (!asked.includes('sessions')) return problems
  const ended = await endSessions(env)
  for (const line of ended.done) print(`sessions: ${line}\n`)
  return [...problems, ...ended.problems.map((problem) => `sessions: ${problem}`)]
}

/** The file of the secrets that this instance may replace. */
function ownSecrets(env: Env): string {
  const path = secretsPath(env)
  if (env.lakeUrl !== undefined) {
    throw new Error(
      `This instance uses the lake at ${env.lakeUrl}: rotate on the instance that runs it, then copy its secrets.json to ${path}`,
    )
  }
  const problem = layoutProblem(env.dataDir)
  if (problem !== undefined) throw new Error(problem)
  if (!existsSync(path)) {
    throw new Error(`There is no ${path}: set DATA_DIR to the folder of the site's data`)
  }
  return path
}

/** Why a secret cannot be replaced here, and how it is. */
function obstacle(name: SecretKind, env: Env): string | undefined {
  if (name === 'stamp-key') return undefined
  const { field, variable } = secretKinds[name]
  if (env.cloud) {
    return `${name}: in Sanity's cloud, make a new one at https://www.sanity.io/manage/project/${env.projectId}/api, put it into .env as ${variable}, restart, then delete the old one there`
  }
  if (env[field] === undefined) return undefined
  return `${name}: ${variable} in the environment decides it: remove it there and restart, or change it there`
}
