import { isRole, type Role } from '#lake/auth/identity.ts'
import { toEmail } from './users.ts'

export type NewUser = { email: string; name: string; role: Role; password: string }

const shortestPassword = 12
const longestPassword = 200

/** Validates the command line; `problems` are English lines that say how to fix it. */
export function parseNewUser(given: {
  email: string | undefined
  name: string | undefined
  role: string | undefined
  password: string
}): { ok: true; user: NewUser } | { ok: false; problems: string[] } {
  const email = toEmail(given.email ?? '')
  const name = (given.name ?? '').trim()
  const { role, password } = given
  const problems: string[] = []
  if (!/^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(email) || email.length > 254) {
    problems.push('--email must be an e-mail address')
  }
  if (name === '' || name.length > 100) problems.push('--name must have 1 to 100 characters')
  if (!isRole(role)) problems.push('--role must be viewer, editor or administrator')
  if (password.length < shortestPassword || password.length > longestPassword) {
    problems.push(
      `The password (first line of standard input) must have ${shortestPassword} to ${longestPassword} characters`,
    )
  }
  if (problems.length > 0 || !isRole(role)) return { ok: false, problems }
  return { ok: true, user: { email, name, role, password } }
}
