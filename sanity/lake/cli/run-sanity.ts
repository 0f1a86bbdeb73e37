import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { environmentWith, type LakeEnv } from '#lake/env.ts'
import { openLocalServer } from './local-server.ts'

/**
 * Runs the real `sanity` command on the lake's files, with the terminal of this process. Returns
 * its exit code. The caller passes `--project-id` and `--dataset` where the command needs
 * them outside a folder with `sanity.cli.ts`.
 */
export async function runSanity(args: readonly string[], env: LakeEnv): Promise<number> {
  const lake = await openLocalServer(env, (line) => process.stderr.write(line))
  try {
    const preload = import.meta.resolve('./localhost-dns.ts')
    const run = new URL('bin/run.js', import.meta.resolve('@sanity/cli/package.json'))
    const child = spawn(process.execPath, ['--import', preload, fileURLToPath(run), ...args], {
      stdio: 'inherit',
      env: environmentWith({
        // The only variable with which the command's client accepts another host. It puts the
        // project's name before the host.
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
