import { parseArgs } from 'node:util'
import { isLoopbackUrl } from '@butlerspb/hosts/loopback.ts'
import { failed, succeeded, type CommandResult } from '#lake/cli/command-result.ts'
import { parseNewUser } from './new-user.ts'
import { hashPassword } from '#lake/auth/password.ts'
import { linkLifetime, type Sessions } from '#lake/auth/sessions.ts'
import { toEmail, type Users } from './users.ts'

export const userUsage = `  lake user add --email E --name N --role viewer|editor|administrator
                                                         add a person, or change one; the password
                                                         is the first line of standard input
  lake user list                                         e-mail address, role and name of each
  lake user remove --email E                             remove a person and end the sessions
  lake user sign-out                                     end the sessions of everybody
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
): Promise<CommandResult | null> {
  const options = parseOptions(args)
  if (options === null) return null
  const { email, name, role } = options
  if (verb === 'add') return addUser({ email, name, role }, deps)
  if (name !== undefined || role !== undefined) return null
  if (verb === 'remove' && email !== undefined) return removeUser(email, deps)
  if (email !== undefined) return null
  if (verb === 'list') return listUsers(deps)
  if (verb === 'sign-out') return signOut(deps)
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
): Promise<CommandResult> {
  const parsed = parseNewUser({ ...given, password: await readPassword() })
  if (!parsed.ok) return failed(...parsed.problems)
  const { password, ...user } = parsed.user
  const saved = users.save({ ...user, passwordHash: await hashPassword(password) })
  const what = saved === 'added' ? 'Added' : 'Changed, with a new password; earlier sessions ended:'
  return succeeded(`${what} ${user.email}, ${user.role}`)
}

function removeUser(email: string, { users }: UserCommandDeps): CommandResult {
  return users.remove(toEmail(email))
    ? succeeded('Removed')
    : failed('There is no such user: see lake user list')
}

function listUsers({ users }: UserCommandDeps): CommandResult {
  const lines = users.list().map(({ email = '', role, name }) => `${email}\t${role}\t${name}`)
  return succeeded(...lines)
}

function signOut({ sessions }: UserCommandDeps): CommandResult {
  return succeeded(`Ended ${sessions.revokeAll()} sessions of the Studio`)
}

function signInLink({ users, sessions, siteUrl }: UserCommandDeps): CommandResult {
  if (!isLoopbackUrl(siteUrl)) {
    return failed(
      `A link signs in to a site on this machine only, not to ${siteUrl}: use lake user add`,
    )
  }
  const signInId = sessions.createSignInId(users.localAdministrator().id, linkLifetime)
  return succeeded(`${siteUrl}/studio/#sid=${signInId}`)
}
