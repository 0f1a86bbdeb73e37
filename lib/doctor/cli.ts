import { parseEnvironment } from '#lib/env.ts'
import { readSecrets } from '#lib/secrets.ts'
import { examine } from './examine.ts'

/**
 * `npm run doctor`: what is wrong with this installation and how to fix it, one line per finding.
 * Exit code 0: nothing, or advice only; 1: something does not work or is unsafe.
 */
async function run(): Promise<number> {
  const parsed = parseEnvironment()
  if (!parsed.ok) {
    for (const problem of parsed.problems) say(`error   ${problem}`)
    return 1
  }
  const { env } = parsed
  // Generated secrets work for the lake only; the cloud accepts only tokens created there.
  const findings = await examine(env, env.cloud ? env : readSecrets(env), { fetch, now: Date.now })
  for (const { severity, message } of findings) say(`${severity.padEnd(7)} ${message}`)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const place = env.cloud ? `project ${env.projectId}` : `the lake at ${env.apiHost}`
  say(
    findings.length === 0
      ? `Nothing to fix: ${env.siteUrl} and ${place}`
      : `${errors} to fix, ${findings.length - errors} to consider: ${env.siteUrl} and ${place}`,
  )
  return errors > 0 ? 1 : 0
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await run()
