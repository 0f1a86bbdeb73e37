import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'

/** A child process that ends with this one. */
export type Child = {
  /** Resolves with the exit code (128 + signal when killed), whenever that is. */
  exited: Promise<number>
  /** Asks it to stop, kills it after ten seconds; resolves when the process has ended. */
  stop(): Promise<void>
}

/** How long a child may take to stop. */
export const graceMs = 10_000

/**
 * Starts a TypeScript entry file with the Node that runs this process. The child has its own
 * process group, so that Ctrl-C reaches only this process, which stops the children in order, and
 * an IPC channel that closes if this process dies.
 */
export function startChild(entry: string, args: string[], env: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, [entry, ...args], {
    env,
    detached: true,
    // On Windows such a child would open a console window.
    windowsHide: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const exited = exitOf(child)
  return {
    exited,
    async stop() {
      askToStop(child)
      const kill = setTimeout(() => child.kill('SIGKILL'), graceMs)
      await exited
      clearTimeout(kill)
    },
  }
}

/** On Windows `kill` ends a process at once, so there the closed channel asks it to stop. */
function askToStop(child: ChildProcess): void {
  if (process.platform !== 'win32') child.kill('SIGTERM')
  else if (child.connected) child.disconnect()
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
