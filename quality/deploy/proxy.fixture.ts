import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync } from 'node:fs'
import { connect } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { Gateway } from './visitor.fixture.ts'

/** A running reverse proxy before a site. */
export type Proxy = Gateway & { close(): Promise<void> }

/** What the proxies wrote, run after run. */
const logFile = '.next-test/proxies.log'

/** The site's name and the former ones that lead to it, as in the examples. */
export function namesOf(host: string): string[] {
  return [host, `www.${host}`, `old-${host}`, `www.old-${host}`]
}

/** Starts a proxy and waits until `port` accepts connections. */
export async function startProxy(
  program: string,
  args: readonly string[],
  { port, home, env: more = {} }: { port: number; home: string; env?: Record<string, string> },
): Promise<ChildProcess> {
  const env: NodeJS.ProcessEnv = { NODE_ENV: 'test', HOME: home, ...more }
  const log = openSync(logFile, 'a')
  const child = spawn(program, args, { env, stdio: ['ignore', log, log] })
  closeSync(log)
  while (!(await accepts(port))) {
    if (child.exitCode !== null) throw new Error(`${program} ended: see the end of ${logFile}`)
    await pause(20)
  }
  return child
}

/** Ends a process in order and waits for its end. */
export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}
