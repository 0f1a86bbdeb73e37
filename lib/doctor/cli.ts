import { parseEnvironment, type Env } from '#lib/env.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { openChannels } from '#lib/outbox/open-channels.ts'
import { readSecrets } from '#lib/secrets.ts'
import { backupFindings } from './backup.ts'
import { deskFindings } from './desk.ts'
import { examine } from './examine.ts'
import { bySeverity } from './finding.ts'
import { sendTest } from './send-test.ts'

/**
 * `npm run doctor`: what is wrong with this installation and how to fix it, one line per finding.
 * Exit code 0: nothing, or advice only; 1: something does not work or is unsafe. `--send-test` also
 * sends one message to the office by each route of notices.
 */
async function run(args: string[]): Promise<number> {
  if (args.some((arg) => arg !== '--send-test')) {
    say('Usage: npm run doctor [-- --send-test]')
    return 2
  }
  const parsed = parseEnvironment()
  if (!parsed.ok) {
    for (const problem of parsed.problems) say(`error   ${problem}`)
    return 1
  }
  const { env } = parsed
  // Generated secrets work for the lake only; the cloud accepts only tokens created there.
  const isPublic = !isLoopbackUrl(env.siteUrl)
  const findings = [
    // Backups are made where the lake is.
    ...(env.lakeUrl === undefined
      ? backupFindings(env.dataDir, { isPublic, now: Date.now() })
      : []),
    ...(await deskFindings(env, { isPublic })),
    ...(await examine(env, env.cloud ? env : readSecrets(env), { fetch, now: Date.now })),
  ].toSorted(bySeverity)
  for (const { severity, message } of findings) say(`${severity.padEnd(7)} ${message}`)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const place = env.cloud ? `project ${env.projectId}` : `the lake at ${env.apiHost}`
  say(
    findings.length === 0
      ? `Nothing to fix: ${env.siteUrl} and ${place}`
      : `${errors} to fix, ${findings.length - errors} to consider: ${env.siteUrl} and ${place}`,
  )
  const isSent = args.length === 0 || (await sendByEachRoute(env))
  return errors > 0 || !isSent ? 1 : 0
}

async function sendByEachRoute(env: Env): Promise<boolean> {
  const channels = openChannels({ ...env, isPublic: !isLoopbackUrl(env.siteUrl) })
  const results = await sendTest(channels, { siteUrl: env.siteUrl, now: Date.now() })
  for (const { channel, problem } of results) {
    say(
      problem === undefined
        ? `sent    by ${channel}`
        : `error   not sent by ${channel}: ${problem}`,
    )
  }
  return results.every(({ problem }) => problem === undefined)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

process.exitCode = await run(process.argv.slice(2))
