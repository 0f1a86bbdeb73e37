import { readEnv, type LakeEnv } from './env.ts'
import { runSanity } from './cli/run-sanity.ts'
import { errorMessage } from './error-message.ts'

const parsed = readEnv()
if (parsed.ok) await run(parsed.env)
else fail(parsed.problems.join('\n'))

async function run(env: LakeEnv): Promise<void> {
  try {
    process.exitCode = await runSanity(process.argv.slice(2), env)
  } catch (error) {
    fail(`The lake in ${env.dataDir}: ${errorMessage(error)}`)
  }
}

function fail(problem: string): void {
  process.stderr.write(`${problem}\n`)
  process.exitCode = 1
}
