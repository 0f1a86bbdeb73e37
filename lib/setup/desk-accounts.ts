import { z } from 'zod'
import { toAccountName } from '#lib/desk/account-name.ts'
import type { Env } from '#lib/env.ts'
import { run } from '#lib/requests/run.ts'
import { SetupFailure } from './failure.ts'
import type { Answers, Present } from './questions.ts'

const accountsSchema = z.array(
  z.object({ name: z.string(), role: z.string(), disabled: z.boolean() }),
)

/** The accounts of the desk that were not removed. Creates no database. */
export async function readDesk(env: Env): Promise<Present['desk']> {
  const printed = await runRequests(['user', 'list', '--json'], env)
  const accounts = accountsSchema.parse(JSON.parse(printed)).filter(({ disabled }) => !disabled)
  return {
    names: accounts.map(({ name }) => name),
    hasOwner: accounts.some(({ role }) => role === 'owner'),
  }
}

/** Adds the owner of the answers, if there is no such account; what the operator has to know. */
export async function addOwner(
  answers: Answers,
  desk: Present['desk'],
  env: Env,
): Promise<string | undefined> {
  const name = toAccountName(answers['desk-name'] ?? '')
  if (name === undefined) return undefined
  if (desk.names.includes(name)) return `Desk      ${name} has an account: kept as it is`
  const printed = await runRequests(['user', 'add', name, '--role', 'owner'], env)
  const password = /^password: (.*)$/m.exec(printed)?.[1] ?? ''
  return `Desk      ${name}, password ${password} (shown only once)`
}

async function runRequests(args: string[], env: Env): Promise<string> {
  const output = { printed: '', errors: '' }
  const code = await run(args, {
    readEnv: () => env,
    print: (text) => void (output.printed += text),
    printError: (text) => void (output.errors += text),
  })
  if (code === 0) return output.printed
  throw new SetupFailure(`The accounts of the desk: ${output.errors.trim().split('\n')[0]}`)
}
