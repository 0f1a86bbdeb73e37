import { parseArgs } from 'node:util'
import { isLoopback } from '#lake/auth/studio-address.ts'
import type { Outcome } from '#lake/outcome.ts'
import { parseNewUser } from '#lake/people/new-user.ts'
import { hashPassword } from '#lake/people/password.ts'
import { linkLifetime, type Sessions } from '#lake/people/sessions.ts'
import { toEmail, type Users } from '#lake/people/users.ts'

export const userUsage = `  lake user add --email E --name N --role viewer|editor|administrator
                                                         add a person, or change one; the password
                                                         is the first line of standard input
  lake user list                                         e-mail address, role and name of each
  lake user remove --email E                             remove a person and end the sessions
  lake user link                                         print a one-time sign-in link of this machine
`

export type UserCommandDeps = {
  users: Users
  sessions: Sessions
  /** Origin of the site whose Studio people sign in to. */
  siteUrl: string
  /** The first line of standard input. */
  readPassword: () => Promise<string>
}

/** `lake user …`; null when the arguments are not understood. */
export async function runUserCommand(
  [verb, ...args]: readonly string[],
  deps: UserCommandDeps,
): Promise<Outcome | null> {
  const options = parseOptions(args)
  if (options === null) return null
  const { email, name, role } = options
  if (verb === 'add') return addUser({ email, name, role }, deps)
  if (name !== undefined || role !== undefined) return null
  if (verb === 'remove' && email !== undefined) return removeUser(email, deps)
  if (email !== undefined) return null
  if (verb === 'list') return listUsers(deps)
  return verb === 'link' ? signInLink(deps) : null
}

function parseOptions(args: readonly string[]) {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    role: { type: 'string' },
  } as const
  try {
    const { email, name, role } = parseArgs({ args: [...args], options }).values
    return { email, name, role }
  } catch {
    // An unknown option, a stray word, an option without its value.
    return null
  }
}

async function addUser(
  given: { email: string | undefined; name: string | undefined; role: string | undefined },
  { users, readPassword }: UserCommandDeps,
): Promise<Outcome> {
  const parsed = parseNewUser({ ...given, password: await readPassword() })
  if (!parsed.ok) {
    return { exitCode: 1, stdout: '', stderr: parsed.problems.map((line) => `${line}\n`).join('') }
  }
  const { password, ...user } = parsed.user
  const saved = users.save({ ...user, passwordHash: await hashPassword(password) })
  const done = saved === 'added' ? 'Added' : 'Changed, with a new password; earlier sessions ended:'
  return { exitCode: 0, stdout: `${done} ${user.email}, ${user.role}\n`, stderr: '' }
}

function removeUser(email: string, { users }: UserCommandDeps): Outcome {
  if (users.remove(toEmail(email))) return { exitCode: 0, stdout: 'Removed\n', stderr: '' }
  const stderr = 'There is no such user: see lake user list\n'
  return { exitCode: 1, stdout: '', stderr }
}

function listUsers({ users }: UserCommandDeps): Outcome {
  const lines = users.list().map(({ email = '', role, name }) => `${email}\t${role}\t${name}\n`)
  return { exitCode: 0, stdout: lines.join(''), stderr: '' }
}

function signInLink({ users, sessions, siteUrl }: UserCommandDeps): Outcome {
  if (!isLoopback(new URL(siteUrl))) {
    const stderr = `A link signs in to a site on this machine only, not to ${siteUrl}: use lake user add\n`
    return { exitCode: 1, stdout: '', stderr }
  }
  const signInId = sessions.createSignInId(users.localAdministrator().id, linkLifetime)
  return { exitCode: 0, stdout: `${siteUrl}/studio/#sid=${signInId}\n`, stderr: '' }
}
