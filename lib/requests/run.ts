import { existsSync } from 'node:fs'
import { requestsPath } from '#lib/consultations/store/open-database.ts'
import { createConsultationStore } from '#lib/consultations/store/open-store.ts'
import {
  openRequestDatabase,
  type RequestDatabase,
} from '#lib/consultations/store/request-database.ts'
import type { Env } from '#lib/env.ts'
import { layoutProblem } from '#lib/layout/problem.ts'
import { readSecrets } from '#lib/secrets.ts'
import { CommandFailure, reasonOf, Unfinished, UsageError, type Command } from './command.ts'
import { findCommand, overview } from './commands.ts'

type Terminal = {
  /** Called only when a command needs it, so that the help works without. */
  readEnv: () => Env
  print: (text: string) => void
  printError: (text: string) => void
}

/**
 * Runs one command line. Resolves with the exit code: 0 done, 1 failed, 2 wrong arguments, 3 done
 * but for a rest that follows by itself. Rejects for what no operator can correct.
 */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  if (args.length === 1 && args[0] === '--help') {
    terminal.print(overview())
    return 0
  }
  const found = findCommand(args)
  if (found === undefined) {
    if (args.length > 0) terminal.printError(`no command "${args.slice(0, 2).join(' ')}"\n\n`)
    terminal.printError(overview())
    return 2
  }
  const { command, rest } = found
  if (rest.includes('--help')) {
    terminal.print(command.help)
    return 0
  }
  try {
    await runCommand(command, rest, terminal)
    return 0
  } catch (error) {
    if (error instanceof CommandFailure) {
      terminal.printError(`${error.message}\n`)
      return 1
    }
    if (error instanceof Unfinished) {
      terminal.printError(`${error.message}\n`)
      return 3
    }
    if (!isUsageError(error)) throw error
    terminal.printError(`${error.message}\n\n${command.help}`)
    return 2
  }
}

async function runCommand(command: Command, args: string[], terminal: Terminal): Promise<void> {
  const env = readEnv(terminal)
  const problem = layoutProblem(env.dataDir)
  if (problem !== undefined) throw new CommandFailure(problem)
  let opened: Promise<RequestDatabase> | undefined
  const database = () => (opened ??= open(env))
  try {
    await command.run(args, {
      env,
      hasDatabase: env.databaseUrl !== undefined || existsSync(requestsPath(env.dataDir)),
      database,
      store: async () => {
        const contactKey = readContactKey(env)
        return createConsultationStore(await database(), { now: Date.now, contactKey })
      },
      print: terminal.print,
    })
  } finally {
    await (await opened?.catch(() => undefined))?.close()
  }
}

function readEnv(terminal: Terminal): Env {
  try {
    return terminal.readEnv()
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error))
  }
}

function readContactKey(env: Env): string {
  try {
    return readSecrets(env).contactKey
  } catch (error) {
    throw new CommandFailure(error instanceof Error ? error.message : String(error))
  }
}

function open(env: Env): Promise<RequestDatabase> {
  return openRequestDatabase(env).catch((error: unknown) => {
    throw new CommandFailure(`the database of requests cannot be opened: ${reasonOf(error)}`)
  })
}

/** Ours, or one of `parseArgs`. */
function isUsageError(error: unknown): error is Error {
  if (error instanceof UsageError) return true
  return (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS_')
  )
}
