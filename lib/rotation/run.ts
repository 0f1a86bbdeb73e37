import { existsSync } from 'node:fs'
import type { Env } from '#lib/env.ts'
import { readSecrets, secretsPath, writeSecrets } from '#lib/secrets.ts'
import { rotatable, rotate, type Rotatable } from './rotate.ts'

type Terminal = {
  readEnv: () => Env
  print: (text: string) => void
  printError: (text: string) => void
  /** Ends every session; resolves with a line for each program, rejects with its error. */
  endSessions: (env: Env) => Promise<string[]>
  now: () => number
}

const effects: Record<Rotatable, string> = {
  webhook:
    'webhook: new. What the lake has sent with the old one is accepted for 10 minutes; the key of IndexNow is another one now',
  'read-token':
    'read-token: new. Shared links to drafts have ended, and editors open drafts again from the Studio',
  'write-token': 'write-token: new',
  'stamp-key': 'stamp-key: new. Forms that visitors have open are accepted for 24 hours',
}

const usage = `Usage: npm run --silent rotate -- NAME...

Replaces secrets of this installation with new ones while it runs; no visitor notices.

  webhook      signs what the lake tells the site
  read-token   reads drafts for the site; also signs the links that show drafts
  write-token  writes for the importer
  stamp-key    signs the forms that visitors open
  sessions     signs everybody out of Studio and desk
  all          all of these

A lake that runs starts again within two seconds; visitors are served meanwhile. A backup has the
secrets of its day: rotate again after restoring one.
Exit codes: 0 done, 1 failed, 2 wrong arguments.
`

const names = ['webhook', 'read-token', 'write-token', 'stamp-key', 'sessions'] as const
type Name = (typeof names)[number]

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
    await replace(asked, terminal)
    return 0
  } catch (error) {
    terminal.printError(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}

async function replace(
  asked: readonly Name[],
  { readEnv, print, endSessions, now }: Terminal,
): Promise<void> {
  const env = readEnv()
  const path = secretsPath(env)
  if (env.lakeUrl !== undefined) {
    throw new Error(
      `This instance uses the lake at ${env.lakeUrl}: rotate on the instance that runs it, then copy its secrets.json to ${path}`,
    )
  }
  if (!existsSync(path)) {
    throw new Error(`There is no ${path}: set DATA_DIR to the folder of the site's data`)
  }
  const secrets = asked.filter((name) => name !== 'sessions')
  const problems = secrets.flatMap((name) => obstacle(name, env) ?? [])
  if (problems.length > 0) throw new Error(problems.join('\n'))
  if (secrets.length > 0) {
    writeSecrets(path, rotate(readSecrets(env), secrets, now()))
    for (const name of secrets) print(`${effects[name]}\n`)
  }
  if (!asked.includes('sessions')) return
  for (const line of await endSessions(env)) print(`sessions: ${line}\n`)
}

/** Why a secret cannot be replaced here, and how it is. */
function obstacle(name: Rotatable, env: Env): string | undefined {
  if (name === 'stamp-key') return undefined
  const variable = variables[name]
  if (env.cloud) {
    return `${name}: in Sanity's cloud, make a new one at https://www.sanity.io/manage/project/${env.projectId}/api, put it into .env as ${variable}, restart, then delete the old one there`
  }
  if (env[rotatable[name]] === undefined) return undefined
  return `${name}: ${variable} in the environment decides it: remove it there and restart, or change it there`
}

const variables = {
  webhook: 'SANITY_WEBHOOK_SECRET',
  'read-token': 'SANITY_API_READ_TOKEN',
  'write-token': 'SANITY_API_WRITE_TOKEN',
} as const
