import { isRole, type Identity } from './auth/identity.ts'
import type { Tokens } from './auth/tokens.ts'
import { LakeError } from './errors.ts'
import { commitMutations, type CommitDeps } from './mutate/commit.ts'

/** What a command prints, and its exit code. */
export type Outcome = { exitCode: number; stdout: string; stderr: string }

export const usage = `Usage:
  lake token create --role viewer|editor|administrator   print a new token
  lake demo remove                                       delete the demonstration content
`

const commandLine: Identity = { kind: 'token', id: 'command-line', role: 'administrator' }

/** Runs one command on an open lake; the server may run at the same time. */
export function runCommand(
  args: readonly string[],
  deps: CommitDeps & { tokens: Tokens },
): Outcome {
  const [noun, verb, ...rest] = args
  if (noun === 'token' && verb === 'create') return createToken(rest, deps.tokens)
  if (noun === 'demo' && verb === 'remove' && rest.length === 0) return removeDemo(deps)
  return { exitCode: 2, stdout: '', stderr: usage }
}

function createToken([option, role, ...rest]: readonly string[], tokens: Tokens): Outcome {
  if (option !== '--role' || !isRole(role) || rest.length > 0) {
    return { exitCode: 2, stdout: '', stderr: usage }
  }
  return { exitCode: 0, stdout: `${tokens.create(role)}\n`, stderr: '' }
}

function removeDemo(deps: CommitDeps): Outcome {
  try {
    const { results } = commitMutations(deps, {
      mutations: [{ type: 'delete', selection: { query: '*[demo == true]', params: {} } }],
      author: commandLine,
      transactionId: undefined,
      dryRun: false,
      autoGenerateArrayKeys: false,
    })
    return { exitCode: 0, stdout: `Removed ${results.length} documents\n`, stderr: '' }
  } catch (error) {
    if (!(error instanceof LakeError)) throw error
    return { exitCode: 1, stdout: '', stderr: `Nothing was removed. ${error.message}\n` }
  }
}
