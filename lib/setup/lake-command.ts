import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { Env } from '#lib/env.ts'
import { environmentWith } from '#lib/env/child-environment.ts'
import { SetupFailure } from './failure.ts'

// The lake alone knows its files, so its own commands read and write them.
const program = join(import.meta.dirname, '../..')

/** Where the lake of an installation is. */
export type LakePlace = Pick<Env, 'dataDir' | 'siteUrl'>

/**
 * Runs `lake ARGS` on the lake of an installation, with `input` as its standard input, and returns
 * what it printed. A failure is a `SetupFailure` with what it says.
 */
export async function runLake(
  args: readonly string[],
  { dataDir, siteUrl }: LakePlace,
  input = '',
): Promise<string> {
  const env = environmentWith({
    LAKE_DATA_DIR: join(dataDir, 'lake'),
    SITE_URL: siteUrl,
    // These commands send no webhooks, and the secret for them may not be in our environment.
    LAKE_WEBHOOK_URL: '',
  })
  // The sanity command, which imports, wants to be in the folder of the program.
  const options = { env, cwd: program, stdio: 'pipe' } as const
  const child = spawn(process.execPath, ['sanity/lake/cli.ts', ...args], options)
  // A command that ends early reads no more of it; its exit code says why.
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [stdout, stderr] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    child.exitCode === null ? once(child, 'close') : undefined,
  ])
  if (child.exitCode === 0) return stdout
  const reason = stderr.trim() || `exit code ${child.exitCode}`
  throw new SetupFailure(`lake ${args.slice(0, 2).join(' ')} has failed: ${reason}`)
}
