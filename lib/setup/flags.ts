import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { flagOf } from './collect.ts'
import { keys, type Answers, type Key, type Question } from './questions.ts'

/** The arguments are wrong: it is said how to show the usage. */
export class UsageError extends Error {}

export const usage = `Usage: npm run --silent setup -- [FLAGS]

Sets up an installation: writes .env, makes the first accounts, examines the result, and says what
to do next. At a terminal it asks for what no flag says, and proposes what is set already.

  --domain NAME                example.ru, without www
  --organisation NAME          as visitors read it; --legal-name, --inn, --phone: if you like
  --mail-server HOST[:PORT]    smtp.example.ru:587, smtps://smtp.example.ru, or none: no e-mail
  --mail-user USER             none: the server wants no user
  --mail-password-file FILE    its first line is the password; - is the standard input
  --mail-from ADDRESS          sender of notices; by default the user
  --mail-to ADDRESS            the office that gets them
  --admin-email ADDRESS        the first administrator of the Studio; --admin-name NAME
  --admin-password-file FILE   as above; without it a password is made and printed once
  --desk-name NAME             the owner's account at the desk, whose password is printed once
  --data-dir FOLDER            where content and requests are: what .env says, or /var/lib/butlerspb
                               if it is there, or .data

Nothing that is set changes without an answer, and accounts that are there stay as they are. What
.env had before is kept beside it. Exit codes: 0 done, 1 failed, 2 wrong or missing arguments.
`

/** Instead of the whole usage, above which nobody would see what is wrong. */
export const usageHint =
  'Nothing was changed. What each flag means: npm run --silent setup -- --help\n'

/** What the flags say. Reads the files of the secrets; throws a `UsageError`. */
export function readFlags(
  args: string[],
  questions: Record<Key, Pick<Question, 'kind'>>,
): { given: Answers; dataDir: string | undefined } {
  const flags = keys.map((key) => [key, flagOf(key, questions[key]).slice(2)] as const)
  const options = Object.fromEntries(flags.map(([, name]) => [name, { type: 'string' }] as const))
  const parsed = parseArgs({ args, options: { ...options, 'data-dir': { type: 'string' } } })
  const values: Record<string, unknown> = parsed.values
  const given: Answers = {}
  const secrets: string[] = []
  for (const [key, name] of flags) {
    const value = values[name]
    if (typeof value !== 'string') continue
    const isSecret = name !== key
    if (isSecret) secrets.push(value)
    given[key] = isSecret ? readSecret(name, value) : value
  }
  if (secrets.filter((file) => file === '-').length > 1) {
    throw new UsageError('only one password can come from the standard input: put one into a file')
  }
  return { given, dataDir: parsed.values['data-dir'] }
}

function readSecret(flag: string, file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8')
      .split(/\r?\n/, 1)
      .join()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new UsageError(`--${flag} ${file} cannot be read (${reason})`)
  }
}
