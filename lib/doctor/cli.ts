import { parseEnvironment, type Env } from '#lib/env.ts'
import { isLoopbackUrl } from '#lib/hosts/loopback.ts'
import { openChannels } from '#lib/outbox/open-channels.ts'
import { describeDiagnosis, diagnose, openOutside } from './diagnose.ts'
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
  const diagnosis = await diagnose(env, openOutside())
  for (const line of describeDiagnosis(diagnosis, env)) say(line)
  const hasErrors = diagnosis.findings.some(({ severity }) => severity === 'error')
  const isSent = args.length === 0 || (await sendByEachRoute(env))
  return hasErrors || !isSent ? 1 : 0
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
