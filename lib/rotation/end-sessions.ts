import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Env } from '#lib/env.ts'
import { environmentWith } from '#lib/env/child-environment.ts'

// Each program alone knows its sessions, so its own command ends them.
const programs = ['sanity/lake/cli.ts', 'lib/requests/cli.ts']
const root = join(import.meta.dirname, '../..')

/** Signs everybody out of Studio and desk: what each program says, and what went wrong. */
export async function endSessions(env: Env): Promise<{ done: string[]; problems: string[] }> {
  const variables = environmentWith({
    DATA_DIR: env.dataDir,
    LAKE_DATA_DIR: join(env.dataDir, 'lake'),
    // The command sends no webhooks, and their secret may not be in our environment.
    LAKE_WEBHOOK_URL: '',
  })
  const asked = env.runsLake ? programs : programs.slice(1)
  const options = { cwd: root, env: variables }
  const outcomes = await Promise.allSettled(
    asked.map((program) =>
      promisify(execFile)(process.execPath, [program, 'user', 'sign-out'], options),
    ),
  )
  return {
    done: outcomes.flatMap((each) => (each.status === 'fulfilled' ? each.value.stdout.trim() : [])),
    problems: outcomes.flatMap((each) => (each.status === 'rejected' ? String(each.reason) : [])),
  }
}
