import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Env } from '#lib/env.ts'
import { noteLastBackup, type LastBackup } from '#lib/layout/last-backup.ts'
import { createBackup } from './create.ts'
import { BackupFailure, toFailure } from './failure.ts'
import { openInstallation } from './installation.ts'
import { readPassphrase } from './passphrase.ts'
import { isWithin } from './is-within.ts'
import {
  describeCreated,
  describeExpired,
  describeRestored,
  describeSecrets,
  describeVerified,
} from './report.ts'
import { restoreSecrets } from './restore-secrets.ts'
import { restoreBackup } from './restore.ts'
import { expireBackups } from './retention.ts'
import { sealedFile } from './secrets-file.ts'
import { verifyBackup } from './verify.ts'

type Terminal = {
  readEnv: () => Env
  print: (text: string) => void
  printError: (text: string) => void
  now: () => number
}

const usage = `Usage: npm run --silent backup -- COMMAND

  create FOLDER [--keep-days DAYS [--keep-at-least COUNT]]
      copies everything into a new folder of FOLDER and verifies it; site and lake may run.
      Then deletes older backups of this installation: those of more than DAYS, but for the
      newest COUNT (1)
  verify BACKUP
      restores a backup for a while, and compares it with what was backed up
  restore BACKUP --to DATA_DIR [--replaces OLD_DATA_DIR] [--new-secrets]
      makes a new data folder of a backup. --replaces names the old folder: who was
      erased since the backup is erased again, and its secrets serve a backup without any.
      --new-secrets goes on without the old secrets
  secrets BACKUP
      puts the secrets of a backup into DATA_DIR, whose own are damaged or lost

BACKUP_PASSPHRASE, or the file BACKUP_PASSPHRASE_FILE, seals and opens secrets and .env.
DATABASE_URL: the database that is copied; for restore, the empty one that is filled.
Exit codes: 0 done, 1 failed or not sound, 2 wrong arguments.
`

/** Runs one command line; resolves with the exit code. */
export async function run(args: string[], terminal: Terminal): Promise<number> {
  const [name = '', ...rest] = args
  if (name === '--help' || rest.includes('--help')) {
    terminal.print(usage)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  try {
    if (command === undefined)
      throw new UsageError('give a command: create, verify, restore or secrets')
    return await command(rest, terminal)
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      terminal.printError(`${error.message}\n\n${usage}`)
      return 2
    }
    terminal.printError(`${toFailure(error, 'The folder').message}\n`)
    return 1
  }
}

class UsageError extends Error {}

const commands: Record<string, (args: string[], terminal: Terminal) => Promise<number>> = {
  create,
  verify,
  restore,
  secrets,
}

async function create(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'keep-days': { type: 'string' }, 'keep-at-least': { type: 'string' } },
  })
  const folder = oneFolder(positionals)
  const keepDays = toCount('keep-days', values['keep-days'])
  const atLeast = toCount('keep-at-least', values['keep-at-least']) ?? 1
  if (keepDays === undefined && values['keep-at-least'] !== undefined) {
    throw new UsageError('--keep-at-least goes with --keep-days')
  }
  const env = readEnvironment(terminal)
  const installation = openInstallation(env)
  if (isWithin(folder, env.dataDir)) {
    throw new BackupFailure(
      `${folder} is in DATA_DIR ${env.dataDir}, where backups are lost with the data: give a folder outside of it, best on another disk`,
    )
  }
  const passphrase = await readPassphrase(env.backupPassphrase)
  const { now } = terminal
  const created = await createBackup(installation, { folder, passphrase, now })
  const { made, files } = created.manifest
  const hasSecrets = Object.hasOwn(files, sealedFile)
  const { printed, warnings } = describeCreated(created)
  terminal.print(printed)
  note(env.dataDir, { made, path: created.path, hasSecrets })
  if (keepDays === undefined) {
    terminal.printError(`${warnings}Older backups stay: --keep-days deletes them\n`)
    return 0
  }
  const terms = { keepDays, atLeast, installation: installation.id, now: now() }
  const expired = await expireBackups(folder, terms).catch((error: unknown) => {
    throw toFailure(error, folder)
  })
  terminal.print(describeExpired(expired).printed)
  terminal.printError(`${warnings}${describeExpired(expired).warnings}`)
  return 0
}

function note(dataDir: string, last: LastBackup): void {
  try {
    noteLastBackup(dataDir, last)
  } catch (error) {
    throw toFailure(error, dataDir)
  }
}

async function verify(args: string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const backup = oneFolder(positionals)
  const env = readEnvironment(terminal)
  const passphrase = await readPassphrase(env.backupPassphrase)
  const verification = await verifyBackup(backup, { databaseUrl: env.databaseUrl, passphrase })
  const { printed, warnings } = describeVerified(backup, verification)
  terminal.print(printed)
  terminal.printError(warnings)
  return verification.problems.length > 0 ? 1 : 0
}

async function restore(args: string[], terminal: Terminal): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      replaces: { type: 'string' },
      'new-secrets': { type: 'boolean', default: false },
    },
  })
  const backup = oneFolder(positionals)
  if (values.to === undefined) throw new UsageError('give the new data folder: --to DATA_DIR')
  const to = resolve(values.to)
  const replaced = values.replaces === undefined ? undefined : resolve(values.replaces)
  const env = readEnvironment(terminal)
  const passphrase = await readPassphrase(env.backupPassphrase)
  const newSecrets = values['new-secrets']
  const order = { to, env, passphrase, replaced, newSecrets, now: terminal.now }
  const restored = await restoreBackup(backup, order)
  const { printed, warnings } = describeRestored(restored, { to, replaced, env })
  terminal.print(printed)
  terminal.printError(warnings)
  return 0
}

async function secrets(args: string[], terminal: Terminal): Promise<number> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const backup = oneFolder(positionals)
  const env = readEnvironment(terminal)
  const passphrase = await readPassphrase(env.backupPassphrase)
  terminal.print(describeSecrets(await restoreSecrets(backup, { env, passphrase })).printed)
  return 0
}

function oneFolder(positionals: string[]): string {
  const [folder, ...others] = positionals
  if (folder === undefined || others.length > 0) throw new UsageError('give one folder')
  return resolve(folder)
}

function toCount(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^[1-9]\d{0,4}$/.test(text)) throw new UsageError(`--${name} must be a number, 1 or more`)
  return Number(text)
}

function readEnvironment(terminal: Terminal): Env {
  try {
    return terminal.readEnv()
  } catch (error) {
    throw new BackupFailure(error instanceof Error ? error.message : String(error))
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError &&
    'code' in error &&
    String(error.code).startsWith('ERR_PARSE_ARGS_')
  )
}
