import { parseArgs } from 'node:util'
import { createClient } from '@sanity/client'
import { contentApi } from '#lib/content-api.ts'
import { type Env, parseEnvironment } from '#lib/env.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { readSecrets } from '#lib/secrets.ts'
import { importFiles } from './import-files.ts'
import { createPatientFetch } from './patient-fetch.ts'
import { problemLines, summaryLines } from './report-text.ts'

/**
 * `npm run import -- FILE|FOLDER|ARCHIVE.zip…`: imports Markdown files into the running lake and
 * publishes them. `--dry-run` reports without writing; `--strict` writes nothing if anything of a
 * file would be lost; `--json` prints the report for programs. Exit code 0: clean; 1: a file had an
 * error, or a loss with `--strict`; 2: the command line, the environment or a lake that does not
 * answer.
 */
const usage =
  'Usage: npm run import -- FILE|FOLDER|ARCHIVE.zip… [--assets DIR] [--force] [--dry-run] [--strict] [--json]'
const pingTimeoutMs = 5_000

async function run(): Promise<number> {
  const command = parseCommand()
  if (command === undefined) return refuse([usage])
  const parsed = parseEnvironment()
  if (!parsed.ok) return refuse(parsed.problems)
  const { env } = parsed
  const problem = layoutProblem(env.dataDir)
  if (problem !== undefined) return refuse([problem])
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
  const { paths, isJson, ...options } = command
  const report = await importFiles(paths, {
    client: connect(env),
    siteUrl: env.siteUrl,
    ...options,
  })
  if (isJson) {
    process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`)
  } else {
    for (const line of problemLines(report)) process.stderr.write(`${line}\n`)
    for (const line of summaryLines(report)) process.stdout.write(`${line}\n`)
    if (report.isRefused)
      process.stderr.write('Ничего не записано: с --strict потерь быть не должно\n')
  }
  const failed = report.results.some(({ outcome }) => ['failed', 'edited'].includes(outcome))
  return failed || report.isRefused || report.problems.length > 0 ? 1 : 0
}

function parseCommand() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        assets: { type: 'string' },
        force: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    })
    if (positionals.length === 0) return undefined
    return {
      paths: positionals,
      assetsDir: values.assets,
      force: values.force,
      dryRun: values['dry-run'],
      strict: values.strict,
      isJson: values.json,
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

try {
  process.exitCode = await run()
} catch (error) {
  process.exitCode = refuse([
    `Import stopped: ${error instanceof Error ? error.message : String(error)}`,
  ])
}
