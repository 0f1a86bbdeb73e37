import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { generatePassword } from '#lib/desk/password.ts'
import { runLake, type LakePlace } from './lake-command.ts'
import { toEmail, type Answers, type Present } from './questions.ts'

/** Whether the lake of an installation was ever opened. */
export function hasLake({ dataDir }: Pick<LakePlace, 'dataDir'>): boolean {
  return existsSync(join(dataDir, 'lake/lake.sqlite'))
}

/** Who may sign in to the Studio. Creates no lake. */
export async function readEditors(place: LakePlace): Promise<Present['editors']> {
  const listed = hasLake(place) ? await runLake(['user', 'list'], place) : ''
  const users = listed
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))
  return {
    emails: users.map(([email = '']) => email),
    hasAdministrator: users.some(([, role]) => role === 'administrator'),
  }
}

/**
 * Adds the administrator of the answers, if there is no user of that address yet. Returns what the
 * operator has to know; a password is in it only if it was made here, for its owner to note.
 */
export async function addAdministrator(
  answers: Answers,
  editors: Present['editors'],
  place: LakePlace,
): Promise<string | undefined> {
  const email = toEmail(answers['admin-email'] ?? '')
  if (email === '') return undefined
  if (editors.emails.includes(email)) return `Studio    ${email} has an account: kept as it is`
  const chosen = answers['admin-password'] ?? ''
  const password = chosen === '' ? generatePassword() : chosen
  const name = answers['admin-name'] ?? ''
  const user = ['--email', email, '--name', name, '--role', 'administrator']
  await runLake(['user', 'add', ...user], place, `${password}\n`)
  return chosen === ''
    ? `Studio    ${email}, password ${password} (shown only once)`
    : `Studio    ${email}, with the password that you gave`
}
