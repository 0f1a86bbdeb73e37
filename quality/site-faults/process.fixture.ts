import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from './ask.fixture.ts'
import type { Answer } from './ask.fixture.ts'

export type RunningProcess = {
  pid: number
  /** Resolves with the first 200 of `url`; rejects, with the log, when the process ends first. */
  ready(url: string): Promise<Answer>
  /** Sends the signal and waits for the end; the exit code. */
  stop(signal: NodeJS.Signals): Promise<number | null>
  signal(signal: NodeJS.Signals): void
}

/** Where all tested processes write, run after run: the first place to look after a failure. */
const logFile = '.next-test/faults.log'
/** Far more than a build and a start take, on a machine that is busy with other things. */
const startMs = 540_000

/** Starts a Node process that ends with this one. */
export function startProcess(entry: string, env: NodeJS.ProcessEnv): RunningProcess {
  mkdirSync(dirname(logFile), { recursive: true })
  const output = openSync(logFile, 'a')
  const child = spawn(process.execPath, [entry], { env, stdio: ['ignore', output, output, 'ipc'] })
  closeSync(output)
  const ended = once(child, 'exit')
  return {
    pid: child.pid ?? 0,
    async ready(url) {
      const deadline = Date.now() + startMs
      while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
        const answer = await ask(url, new URL(url).pathname).catch(() => undefined)
        if (answer?.status === 200) return answer
        await pause(20)
      }
      const log = readFileSync(logFile, 'utf8').slice(-4_000)
      throw new Error(`${entry} did not become ready. The end of ${logFile}:\n${log}`)
    },
    async stop(signal) {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
      child.kill(signal)
      await ended
      return child.exitCode
    },
    signal: (signal) => child.kill(signal),
  }
}
