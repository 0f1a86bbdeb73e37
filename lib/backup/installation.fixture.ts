import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseEnv } from '#lib/env.ts'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { setUpInstallation as setUpRequests } from '#lib/requests/installation.fixture.ts'
import { startMain } from '#sanity/lake/test/process.fixture.ts'
import { run } from './run.ts'

export const passphrase = 'four words in a row'
const token = 'a token of the tests'.replaceAll(' ', '-')

/** An installation in a new folder, the commands of backup and requests, and a folder of backups. */
export function setUpInstallation(variables: Record<string, string> = {}) {
  const installation = setUpRequests(variables)
  const backups = join(temporaryFolder(), 'backups')
  const { dataDir } = installation
  return {
    ...installation,
    backups,
    /** Runs `npm run backup -- …` with further variables. */
    backup: (args: string[], more: Record<string, string> = {}) =>
      runBackup(args, { DATA_DIR: dataDir, ...variables, ...more }),
    /** Makes a backup that must succeed, and returns its folder. */
    async create(more: Record<string, string> = { BACKUP_PASSPHRASE: passphrase }) {
      const { status, errors } = await runBackup(['create', backups], {
        DATA_DIR: dataDir,
        ...variables,
        ...more,
      })
      if (status !== 0) throw new Error(errors)
      return join(backups, readdirSync(backups).toSorted().at(-1) ?? '')
    },
    /** Starts its lake in a process of its own; returns a function that commits mutations. */
    startLake: () => startLake(dataDir),
  }
}

/** Runs a command line of `npm run backup`. */
export async function runBackup(
  args: string[],
  variables: Record<string, string>,
  now: () => number = Date.now,
) {
  const output = { status: 0, printed: '', errors: '' }
  output.status = await run(args, {
    readEnv() {
      const parsed = parseEnv(variables)
      if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
      return parsed.env
    },
    print: (text) => void (output.printed += text),
    printError: (text) => void (output.errors += text),
    now,
  })
  return output
}

/** The real lake on a data folder. */
export async function startLake(dataDir: string) {
  const lake = await startMain(join(dataDir, 'lake'), { SANITY_API_WRITE_TOKEN: token })
  const authorization = `Bearer ${token}`
  return {
    stop: () => lake.stop('SIGTERM'),
    async mutate(...mutations: object[]): Promise<void> {
      const answer = await fetch(`${lake.url}/v1/data/mutate/production`, {
        method: 'POST',
        headers: { authorization },
        body: JSON.stringify({ mutations }),
      })
      if (!answer.ok) throw new Error(await answer.text())
    },
    async upload(bytes: string, name: string): Promise<void> {
      const answer = await fetch(`${lake.url}/v1/assets/files/production?filename=${name}`, {
        method: 'POST',
        headers: { authorization },
        body: bytes,
      })
      if (!answer.ok) throw new Error(await answer.text())
    },
    async query(groq: string): Promise<unknown> {
      const address = `${lake.url}/v1/data/query/production?query=${encodeURIComponent(groq)}`
      const answer: unknown = await (await fetch(address, { headers: { authorization } })).json()
      return typeof answer === 'object' && answer !== null && 'result' in answer
        ? answer.result
        : undefined
    },
  }
}
