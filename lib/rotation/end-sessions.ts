import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Env } from '#lib/env.ts'
import { environmentWith } from '#lib/env/child-environment.ts'

// Each program alone knows its sessions, so its own command ends them.
const programs = ['sanity/lake/cli.ts', 'lib/requests/cli.ts']
const root = join(import.meta.dirname, '../..')

/** Signs everybody out of Studio and desk; resolves with what each program says. */
export async function endSessions(env: Env): Promise<string[]> {
  const variables = environmentWith({
    DATA_DIR: env.dataDir,
    LAKE_DATA_DIR: join(env.dataDir, 'lake'),
    // The command sends no webhooks, and their secret may not be in our environment.
    LAKE_WEBHOOK_URL: '',
  })
  const asked = env.runsLake ? programs : programs.slice(1)
  return Promise.all(
    asked.map(async (program) => {
      const args = [program, 'user', 'sign-out']
      const options = { cwd: root, env: variables }
      const { stdout } = await promisify(execFile)(process.execPath, args, options)
      return stdout.trim()
    }),
  )
}
