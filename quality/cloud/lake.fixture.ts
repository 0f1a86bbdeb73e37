import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { freePort } from '#quality/site-faults/ports.fixture.ts'
import { startProcess } from '#quality/site-faults/process.fixture.ts'

/** A running content lake, the storage behind the stand-in. */
export type Lake = {
  port: number
  dataDir: string
  /** Runs one of the lake's commands; what it printed. `input` is what it reads. */
  command(args: readonly string[], input?: string): Promise<string>
  close(): Promise<void>
}

type Options = {
  projectId: string
  siteUrl: string
  /** Begins the addresses of stored images. */
  publicUrl: string
  readToken: string
  writeToken: string
}

/** Starts an empty lake with two tokens. */
export async function startLake(options: Options): Promise<Lake> {
  const dataDir = mkdtempSync(join(tmpdir(), 'butlerspb-cloud-lake-'))
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: 'production',
    LAKE_PORT: String(port),
    LAKE_DATA_DIR: dataDir,
    LAKE_PUBLIC_URL: options.publicUrl,
    SITE_URL: options.siteUrl,
    NEXT_PUBLIC_SANITY_PROJECT_ID: options.projectId,
    SANITY_API_READ_TOKEN: options.readToken,
    SANITY_API_WRITE_TOKEN: options.writeToken,
  }
  const lake = startProcess('sanity/lake/main.ts', env)
  await lake.ready(`http://127.0.0.1:${port}/v1/ping`)
  return {
    port,
    dataDir,
    async command(args, input = '') {
      const child = spawn(process.execPath, ['sanity/lake/cli.ts', ...args], { env })
      child.stdin.end(input)
      const closed = once(child, 'close')
      const [printed, problem] = await Promise.all([text(child.stdout), text(child.stderr)])
      await closed
      if (child.exitCode !== 0) throw new Error(`lake ${args.join(' ')}: ${problem}`)
      return printed
    },
    async close() {
      await lake.stop('SIGKILL')
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
