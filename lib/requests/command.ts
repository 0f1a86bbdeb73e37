import { userInfo } from 'node:os'
import type { RequestDatabase } from '#lib/consultations/store/request-database.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import type { Env } from '#lib/env.ts'

/** One command of `npm run requests`. */
export type Command = {
  /** What it does, in the list of commands. */
  summary: string
  /** The text of `--help`; the first line is the usage. */
  help: string
  /** Throws a `UsageError`, a `CommandFailure` or `Unfinished`. */
  run(args: string[], session: Session): Promise<void>
}

/** What a command works with. */
export type Session = {
  env: Env
  /** Whether the installation has a database; without one, there are no requests. */
  hasDatabase: boolean
  /** The store of the installation: opened by a call, closed after the command. */
  store(): Promise<ConsultationStore>
  /** The database under the store, with the accounts of the desk. */
  database(): Promise<RequestDatabase>
  print(text: string): void
}

/** The arguments are wrong: the usage is shown. */
export class UsageError extends Error {}

/** The command could not do its work, for a reason that the operator understands. */
export class CommandFailure extends Error {}

/** The command has done its work but for a rest that follows without the operator. */
export class Unfinished extends Error {}

/** What the innermost cause of an error of a database says; drivers name no password. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  if (error.cause instanceof Error) return reasonOf(error.cause)
  return error.message || ('code' in error ? String(error.code) : error.name)
}

/** The option that says who makes a change; without it, the user of the operating system. */
export const byOption = { by: { type: 'string', default: userInfo().username } } as const

/** Why a change of a request did nothing. */
export async function whyUnchanged(
  store: Pick<ConsultationStore, 'get'>,
  number: number,
): Promise<CommandFailure> {
  const request = await store.get(number)
  if (request === undefined) return new CommandFailure(`there is no request ${number}`)
  if (request.contact === '') {
    return new CommandFailure(`the person of request ${number} was erased`)
  }
  return new CommandFailure(
    request.quarantined
      ? `request ${number} is in quarantine: restore it first`
      : `request ${number} is not in quarantine`,
  )
}

/** The one positional argument: the number of a request. */
export function toNumber(positionals: string[]): number {
  const [text = '', ...rest] = positionals
  const number = Number(text)
  if (rest.length > 0 || !/^[1-9]\d*$/.test(text) || !Number.isSafeInteger(number)) {
    throw new UsageError('give the number of one request')
  }
  return number
}
