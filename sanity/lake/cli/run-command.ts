import { runTokenCommand, tokenUsage } from '#lake/auth/token-commands.ts'
import type { Tokens } from '#lake/auth/tokens.ts'
import { LakeError } from '#lake/errors.ts'
import { backupUsage } from '#lake/backup/commands.ts'
import { mutate } from '#lake/mutate/mutate.ts'
import { failed, succeeded, type CommandResult } from './command-result.ts'
import { runUserCommand, userUsage, type UserCommandDeps } from '#lake/users/user-commands.ts'
import { runWebhookCommand, webhookUsage } from '#lake/webhooks/commands.ts'
import type { Store } from '#lake/store/store.ts'
import { createReceivers } from '#lake/webhooks/receivers.ts'

export const usage = `Usage:
${tokenUsage}${userUsage}${webhookUsage}  lake demo remove                                       delete the demonstration content
${backupUsage}`

type CommandDeps = UserCommandDeps & { store: Store; tokens: Tokens; now: () => number }

/** Runs one command on an open lake; the server may run at the same time. */
export async function runCommand(
  args: readonly string[],
  deps: CommandDeps,
): Promise<CommandResult> {
  const [noun, verb, ...rest] = args
  if (noun === 'demo' && verb === 'remove' && rest.length === 0) return removeDemo(deps)
  const outcome = await runOfSubject(noun ?? '', args.slice(1), deps)
  return outcome ?? { exitCode: 2, stdout: '', stderr: usage }
}

function runOfSubject(
  noun: string,
  args: readonly string[],
  deps: CommandDeps,
): CommandResult | null | Promise<CommandResult | null> {
  switch (noun) {
    case 'user':
      return runUserCommand(args, deps)
    case 'token':
      return runTokenCommand(args, deps.tokens)
    case 'webhook':
      return runWebhookCommand(args, createReceivers(deps.store.db, deps.now))
    default:
      return null
  }
}

async function removeDemo({ store }: CommandDeps): Promise<CommandResult> {
  const mutations = [...store.documents().values()]
    .filter(({ demo }) => demo === true)
    .map(({ _id: id }) => ({ type: 'delete', selection: { id } }) as const)
  try {
    const { results } = await mutate(store, {
      mutations,
      author: 'command-line',
      transactionId: undefined,
      dryRun: false,
      autoGenerateArrayKeys: false,
    })
    return succeeded(`Removed ${results.length} documents`)
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return failed(`Nothing was removed. ${error.message}`)
  }
}
