import { createTokens } from './auth/tokens.ts'
import { runCommand, usage } from './cli/run-command.ts'
import { readEnv, type LakeEnv } from './env.ts'
import { runBackupCommand } from './backup/commands.ts'
import { errorMessage } from './error-message.ts'
import type { CommandResult } from './cli/command-result.ts'
import { createSessions } from './auth/sessions.ts'
import { createUsers } from './users/users.ts'
import { readPassword } from './cli/read-password.ts'
import { openStore } from './store/store.ts'

const args = process.argv.slice(2)
const parsed = readEnv()

if (args.length === 0) {
  process.stderr.write(usage)
  process.exitCode = 2
} else if (parsed.ok) await run(parsed.env)
else {
  process.stderr.write(parsed.problems.map((problem) => `${problem}\n`).join(''))
  process.exitCode = 1
}

async function run(env: LakeEnv): Promise<void> {
  try {
    const outcome = (await runBackupCommand(args, env, Date.now)) ?? (await runOnStore(env))
    process.stdout.write(outcome.stdout)
    process.stderr.write(outcome.stderr)
    process.exitCode = outcome.exitCode
  } catch (error) {
    process.stderr.write(`The lake in ${env.dataDir}: ${errorMessage(error)}\n`)
    process.exitCode = 1
  }
}

async function runOnStore(env: LakeEnv): Promise<CommandResult> {
  // Its commits queue webhooks, which the server delivers.
  const store = openStore(env.dataDir, Date.now)
  try {
    const tokens = createTokens(store.db, { configured: [], now: Date.now })
    const { siteUrl } = env
    return await runCommand(args, {
      store,
      tokens,
      users: createUsers(store.db, Date.now),
      sessions: createSessions(store.db, Date.now),
      siteUrl,
      readPassword,
      now: Date.now,
    })
  } finally {
    store.close()
  }
}
