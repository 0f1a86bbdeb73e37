import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { environmentWith, type LakeEnv } from '#lake/env.ts'
import { openLocalServer } from './local-server.ts'

/**
 * Runs the real `sanity` command on the lake's files, with the terminal of this process. Returns
 * its exit code. `--project-id` and `--dataset` are the caller's to give where the command needs
 * them outside of a folder with `sanity.cli.ts`.
 */
export async function runSanity(args: readonly string[], env: LakeEnv): Promise<number> {
  const lake = await openLocalServer(env, (line) => process.stderr.write(line))
  try {
    const preload = import.meta.resolve('./localhost-dns.ts')
    const run = new URL('bin/run.js', import.meta.resolve('@sanity/cli/package.json'))
    const child = spawn(process.execPath, ['--import', preload, fileURLToPath(run), ...args], {
      stdio: 'inherit',
      env: environmentWith({
        // The one name by which the command's client takes another host; it puts the project's
        // name before it.
        SANITY_INTERNAL_ENV: `http://localhost:${lake.port}`,
        SANITY_AUTH_TOKEN: lake.token,
        NEXT_PUBLIC_SANITY_PROJECT_ID: env.projectId,
        NEXT_PUBLIC_SANITY_DATASET: env.dataset,
      }),
    })
    const closed: unknown[] = await once(child, 'close')
    const [exitCode] = closed
    return typeof exitCode === 'number' ? exitCode : 1
  } finally {
    await lake.close()
  }
}
