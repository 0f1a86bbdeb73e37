import { parseArgs } from 'node:util'
import { createClient } from '@sanity/client'
import { contentApi } from '#lib/content-api.ts'
import { type Env, parseEnvironment } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'
import type { ImportResult } from './import-articles.ts'
import { importFiles } from './import-files.ts'
import { createPatientFetch } from './patient-fetch.ts'
import { formatProblem } from './problem.ts'

/**
 * `npm run import -- FILE.md… [--assets DIR] [--force] [--dry-run]`: imports Markdown files into
 * the running lake and publishes them. Exit code 0: clean; 1: a file had an error; 2: the command
 * line, the environment or a lake that does not answer.
 */
const usage = 'Usage: npm run import -- FILE.md… [--assets DIR] [--force] [--dry-run]'
const pingTimeoutMs = 5_000

async function run(): Promise<number> {
  const command = parseCommand()
  if (command === undefined) return refuse([usage])
  const parsed = parseEnvironment()
  if (!parsed.ok) return refuse(parsed.problems)
  const { env } = parsed
  if (env.cloud && env.writeToken === undefined) {
    return refuse([
      'Set SANITY_API_WRITE_TOKEN: content lives in the cloud (NEXT_PUBLIC_SANITY_PROJECT_ID is set)',
    ])
  }
  if (!(await answers(`${env.apiHost}/v1/ping`))) {
    const how = env.cloud
      ? 'check the network and NEXT_PUBLIC_SANITY_API_HOST'
      : 'start it with `npm start`'
    return refuse([`The content lake does not answer at ${env.apiHost}: ${how}`])
  }
  const { files, ...options } = command
  const results = await importFiles(files, {
    client: connect(env),
    siteUrl: env.siteUrl,
    ...options,
  })
  for (const { problems } of results) {
    for (const problem of problems) process.stderr.write(`${formatProblem(problem)}\n`)
  }
  for (const result of results) process.stdout.write(`${summaryOf(result, options.dryRun)}\n`)
  return results.some(({ outcome }) => ['failed', 'edited'].includes(outcome)) ? 1 : 0
}

function parseCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        assets: { type: 'string' },
        force: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
      },
    })
    if (positionals.length === 0) return undefined
    return {
      files: positionals,
      assetsDir: values.assets,
      force: values.force,
      dryRun: values['dry-run'],
    }
  } catch {
    // An unknown option: the usage line lists the known ones.
    return undefined
  }
}

function refuse(lines: string[]): number {
  for (const line of lines) process.stderr.write(`${line}\n`)
  return 2
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(pingTimeoutMs) })
    await response.body?.cancel()
    return response.ok
  } catch {
    // Refused, unreachable or too slow.
    return false
  }
}

function connect(env: Env) {
  return createClient({
    ...contentApi(env),
    perspective: 'raw',
    token: readSecrets(env).writeToken,
    resolveFetch: () => createPatientFetch({ fetch }),
  })
}

const outcomes = {
  created: ['создана', 'будет создана'],
  changed: ['обновлена', 'будет обновлена'],
  drafted: ['черновик, проверьте в студии', 'станет черновиком'],
  unchanged: ['без изменений', 'без изменений'],
  edited: ['оставлена как есть; заменить: --force', 'останется как есть; заменить: --force'],
  failed: ['не импортирована', 'не будет импортирована'],
} as const

function summaryOf({ file, outcome, url }: ImportResult, dryRun: boolean): string {
  const [done, planned] = outcomes[outcome]
  return [`${file}: ${dryRun ? planned : done}`, url].filter(Boolean).join('  ')
}

try {
  process.exitCode = await run()
} catch (error) {
  process.exitCode = refuse([
    `Import stopped: ${error instanceof Error ? error.message : String(error)}`,
  ])
}
