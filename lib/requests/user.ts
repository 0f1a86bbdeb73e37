import { parseArgs } from 'node:util'
import { foreignLetter } from '#lib/consultations/mixed-scripts.ts'
import { toAccountName } from '#lib/desk/account-name.ts'
import { createAccounts, roles, type Accounts, type Role } from '#lib/desk/accounts.ts'
import { generatePassword, hashPassword } from '#lib/desk/password.ts'
import { createSessions } from '#lib/desk/sessions.ts'
import { CommandFailure, UsageError, type Command, type Session } from './command.ts'
import { toTable } from './table.ts'

export const userAdd: Command = {
  summary: 'adds an account of the desk',
  help: `Usage: npm run --silent requests -- user add NAME --role ROLE

Adds an account of the desk, /desk/, and prints its password, which is shown only once. A name that
was removed comes back. Upper and lower case are the same name; letters of two alphabets in one name
are refused, because they look alike.

  --role ROLE  concierge: answers requests; owner: also erases them
`,
  async run(args, session) {
    const options = { role: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true })
    const name = toName(positionals)
    const foreign = foreignLetter(name)
    if (foreign !== undefined) {
      const { letter, script } = foreign
      throw new UsageError(`"${name}" mixes alphabets that look alike: "${letter}" is ${script}`)
    }
    const role = toRole(values.role)
    const password = generatePassword()
    const isAdded = await (
      await accountsOf(session)
    ).add({ name, role }, await hashPassword(password))
    if (!isAdded) throw new CommandFailure(`there is an account "${name}" already`)
    printPassword(session, name, password)
  },
}

export const userList: Command = {
  summary: 'lists the accounts of the desk',
  help: `Usage: npm run --silent requests -- user list [--json]

Lists the accounts of the desk, also removed ones, whose names stay in the logs of requests.

  --json  as one JSON array
`,
  async run(args, session) {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
    const accounts = session.hasDatabase ? await (await accountsOf(session)).list() : []
    if (values.json === true) {
      session.print(`${JSON.stringify(accounts)}\n`)
      return
    }
    const header = ['Name', 'Role', 'Created (UTC)', 'Sessions', 'State']
    const rows = accounts.map(({ name, role, createdAt, sessions, disabled }) => [
      name,
      role,
      createdAt.slice(0, 16).replace('T', ' '),
      String(sessions),
      disabled ? 'removed' : '',
    ])
    session.print(toTable([header, ...rows]))
  },
}

export const userPassword: Command = {
  summary: 'gives an account of the desk a new password',
  help: `Usage: npm run --silent requests -- user password NAME

Replaces a lost password, prints the new one, which is shown only once, and ends the sessions of the
account.
`,
  async run(args, session) {
    const name = toName(parseArgs({ args, allowPositionals: true }).positionals)
    const password = generatePassword()
    const accounts = await accountsOf(session)
    if (!(await accounts.setPassword(name, await hashPassword(password)))) throw unknown(name)
    printPassword(session, name, password)
  },
}

export const userRemove: Command = {
  summary: 'removes an account of the desk',
  help: `Usage: npm run --silent requests -- user remove NAME

Removes the account and ends its sessions. What it did stays in the logs of requests. The last owner
cannot be removed: add another one first.
`,
  async run(args, session) {
    const name = toName(parseArgs({ args, allowPositionals: true }).positionals)
    const result = await (await accountsOf(session)).remove(name)
    if (result === 'missing') throw unknown(name)
    if (result === 'lastOwner') {
      throw new CommandFailure(`"${name}" is the last owner: add another owner first`)
    }
    session.print(`account ${name} is removed\n`)
  },
}

export const userSignOut: Command = {
  summary: 'ends the sessions of everybody at the desk',
  help: `Usage: npm run --silent requests -- user sign-out

Ends every session of the desk, as after a stolen phone or a copied database. Accounts and passwords
stay.
`,
  async run(args, session) {
    parseArgs({ args })
    const sessions = session.hasDatabase ? createSessions(await session.database(), Date.now) : null
    session.print(`Ended ${(await sessions?.endAll()) ?? 0} sessions of the desk\n`)
  },
}

async function accountsOf(session: Session): Promise<Accounts> {
  return createAccounts(await session.database(), Date.now)
}

function toName(positionals: string[]): string {
  const name = toAccountName(positionals[0] ?? '')
  if (name === undefined || positionals.length > 1) {
    throw new UsageError('give one name: letters, digits, dots, hyphens and underscores')
  }
  return name
}

function toRole(text: string | undefined): Role {
  const role = roles.find((known) => known === text)
  if (role === undefined) throw new UsageError(`give a role: ${roles.join(' or ')}`)
  return role
}

function unknown(name: string): CommandFailure {
  return new CommandFailure(`there is no account "${name}"`)
}

function printPassword(session: Session, name: string, password: string): void {
  session.print(`account: ${name}\npassword: ${password}\nsign in: ${session.env.siteUrl}/desk/\n`)
}
