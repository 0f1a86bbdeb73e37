import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export type Finished = { exitCode: number | null; stdout: string; stderr: string }

export type LakeProcess = {
  url: string
  /** Stops it in the middle of whatever it does, or lets it go on. */
  signal(signal: 'SIGSTOP' | 'SIGCONT'): void
  stop(signal: NodeJS.Signals): Promise<Finished>
}

const folder = join(import.meta.dirname, '..')

export function temporaryDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'lake-process-'))
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
  return dataDir
}

/** Runs `node cli.ts …` to its end. */
export function runCli(dataDir: string, ...args: string[]): Promise<Finished> {
  return finished(start('cli.ts', args, { LAKE_DATA_DIR: dataDir }))
}

/** Runs `node sanity-cli.ts …`, the real `sanity` command on a lake, to its end. */
export function runSanityCli(dataDir: string, ...args: string[]): Promise<Finished> {
  return finished(start('sanity-cli.ts', args, { LAKE_DATA_DIR: dataDir }))
}

/** Runs `node main.ts` to its end; for starts that must fail. */
export function runMain(env: Record<string, string>): Promise<Finished> {
  return finished(start('main.ts', [], env))
}

/** Starts the real process on a free port and waits until it listens. */
export async function startMain(
  dataDir: string,
  env: Record<string, string> = {},
): Promise<LakeProcess> {
  const child = start('main.ts', [], { LAKE_PORT: '0', LAKE_DATA_DIR: dataDir, ...env })
  const end = finished(child)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await end
  })
  const port = await listeningPort(child)
  return {
    url: `http://127.0.0.1:${port}`,
    signal: (signal) => void child.kill(signal),
    stop(signal) {
      child.kill(signal)
      return end
    },
  }
}

function start(file: string, args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(folder, file), ...args], {
    env: { NODE_ENV: 'test', ...env },
  })
}

async function finished(child: ChildProcess): Promise<Finished> {
  let stdout = ''
  let stderr = ''
  child.stdout?.on('data', (chunk) => (stdout += String(chunk)))
  child.stderr?.on('data', (chunk) => (stderr += String(chunk)))
  await once(child, 'close')
  return { exitCode: child.exitCode, stdout, stderr }
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let text = ''
    child.stderr?.on('data', (chunk) => {
      text += String(chunk)
      const [, port] = /"event":"listening","port":(\d+)/.exec(text) ?? []
      if (port !== undefined) resolve(Number(port))
    })
    child.on('close', () => reject(new Error(`the lake did not start: ${text}`)))
  })
}
