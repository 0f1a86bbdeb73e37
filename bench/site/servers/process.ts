import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

/** Everything that the benchmark makes lies here: build, data, copies, logs. Git ignores it. */
export const folder = '.next-bench'

/** A server that is measured. */
export type Server = {
  /** Origin, without a trailing slash. */
  url: string
  /** The process whose CPU time and memory count, with its children. */
  pid: number
  stop: () => Promise<void>
}

type Start = {
  /** Names its log file in `folder`. */
  name: string
  command: readonly [string, ...string[]]
  env?: Record<string, string>
  url: string
  /** Path that answers 2xx when it is ready. */
  readyPath: string
}

const patienceMs = 10 * 60_000

/** Starts a server and resolves when it answers; throws with the end of its log otherwise. */
export async function startServer(start: Start): Promise<Server> {
  const log = join(folder, `${start.name}.log`)
  const child = spawnLogged(start, log)
  if (child.pid === undefined) throw new Error(`${start.name} did not start`)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
  })
  process.once('exit', () => child.kill())
  const deadline = Date.now() + patienceMs
  while (!(await answers(start.url + start.readyPath))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      throw new Error(`${start.name} did not start:\n${readFileSync(log, 'utf8').slice(-2000)}`)
    }
    await pause(100)
  }
  return {
    url: start.url,
    pid: child.pid,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}

/** Runs a command to its end and returns its standard output; throws when it fails. */
export async function run(
  command: readonly [string, ...string[]],
  env: Record<string, string> = {},
): Promise<string> {
  const [program, ...args] = command
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code !== 0) throw new Error(`${command.join(' ')} failed:\n${(stdout + stderr).slice(-2000)}`)
  return stdout
}

function spawnLogged({ command: [program, ...args], env }: Start, log: string): ChildProcess {
  const output = openSync(log, 'w')
  try {
    return spawn(program, args, {
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', output, output],
    })
  } finally {
    closeSync(output)
  }
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url)
    await response.arrayBuffer()
    return response.ok
  } catch {
    // Not listening yet.
    return false
  }
}
