import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { BackupFailure } from './failure.ts'

/** Runs a program to its end; undefined if there is none of that name. */
export async function runProgram(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number; stdout: string; stderr: string } | undefined> {
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const output = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      output[name] += text
    })
  }
  try {
    await once(child, 'close')
    return { code: child.exitCode ?? 128, ...output }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

/** Like `runProgram`, but the end of a program that fails is a failure of the backup. */
export async function mustRun(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const done = await runProgram(program, args, env)
  if (done === undefined) throw new BackupFailure(`There is no program ${program}`)
  if (done.code !== 0) throw new Error(done.stderr.trim() || `${program} has failed`)
  return done.stdout
}
