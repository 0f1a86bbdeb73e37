import { isRole } from './identity.ts'
import type { Tokens } from './tokens.ts'
import { failed, succeeded, type CommandResult } from '#lake/cli/command-result.ts'

export const tokenUsage = `  lake token create --role viewer|editor|administrator   print a new token
  lake token list                                        id, role and date of each, not the token
  lake token remove ID                                   revoke a token
`

/** `lake token …`; null when the arguments are not understood. */
export function runTokenCommand(args: readonly string[], tokens: Tokens): CommandResult | null {
  const [verb, first, second] = args
  if (verb === 'create' && args.length === 3 && first === '--role' && isRole(second)) {
    return succeeded(tokens.create(second))
  }
  if (verb === 'list' && args.length === 1) {
    const lines = tokens
      .list()
      .map(({ id, role, created }) => `${id}\t${role}\t${created.slice(0, 10)}`)
    return succeeded(...lines)
  }
  if (verb !== 'remove' || args.length !== 2 || first === undefined) return null
  return tokens.remove(first)
    ? succeeded('Removed')
    : failed('There is no such token: see lake token list')
}
