import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** A process of ours that is stopped with us. */
export type Child = {
  /** Resolves with the exit code (128 + signal when killed), whenever that is. */
  exited: Promise<number>
  /** Asks it to finish (SIGTERM), kills it after ten seconds, resolves when it is gone. */
  stop(): Promise<void>
}

const graceMs = 10_000

/**
 * Starts a TypeScript entry file with the Node that runs us. The child has a process group of its
 * own, so that Ctrl-C reaches only us and we stop the processes in order, and a channel whose
 * closing tells it that we are gone.
 */
export function startChild(entry: string, args: string[], env: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, [entry, ...args], {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = exitOf(child)
  return {
    exited,
    async stop() {
      child.kill('SIGTERM')
      const kill = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await exited
      clearTimeout(kill)
    },
  }
}

/** Runs a command to its end; `output` is everything it wrote. */
export async function runCommand(
  args: string[],
  env: NodeJS.ProcessEnv,
  signal: AbortSignal,
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    env,
    signal,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return { code: await exitOf(child), output }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 128))
  })
}
