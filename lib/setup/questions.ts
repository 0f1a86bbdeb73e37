import { toAccountName } from '#lib/desk/account-name.ts'
import { longestPassword, shortestPassword } from '#lib/desk/password.ts'
import { foreignLetter } from '#lib/consultations/mixed-scripts.ts'
import { parseEnv } from '#lib/env.ts'
import { isOneAddress } from '#lib/env/mail.ts'
import { domainOf, toDomain } from './domain.ts'
import type { Variables } from './env-file.ts'
import { fromSmtpUrl, none, toServerUrl } from './mail-server.ts'
import { toPhone } from './phone.ts'

export type Answers = Partial<Record<Key, string>>
export type Key = (typeof keys)[number]

/** In the order in which they are asked. */
export const keys = [
  'domain',
  'organisation',
  'legal-name',
  'inn',
  'phone',
  'mail-server',
  'mail-user',
  'mail-password',
  'mail-from',
  'mail-to',
  'admin-email',
  'admin-name',
  'admin-password',
  'desk-name',
] as const

/** What an installation has already. */
export type Present = {
  /** Of `.env`. */
  variables: Variables
  /** Whether the lake may have content, which is edited in the Studio alone. */
  hasContent: boolean
  /** E-mail addresses of the Studio's users, and whether one is an administrator. */
  editors: { emails: readonly string[]; hasAdministrator: boolean }
  /** Accounts of the desk, and whether one is an owner. */
  desk: { names: readonly string[]; hasOwner: boolean }
  /** Content and its users live in Sanity's cloud, or with the instance that runs the lake. */
  isCloud: boolean
}

export type Question = {
  text: string
  /** `secret`: not shown, and its flag names a file. `optional`: nothing is an answer. */
  kind?: 'secret' | 'optional' | 'optional secret'
  /** What holds if nothing is answered. */
  proposal?: (answers: Answers) => string | undefined
  /** `ask`: needed; `accept`: taken if a flag has it; `refuse`: makes no sense. `ask` if missing. */
  when?: (answers: Answers) => 'ask' | 'accept' | 'refuse'
  /** What is wrong with an answer that is not empty, after the name of the flag. */
  problem: (text: string) => string | undefined
}

/** The questions of setup; what is set already is proposed. */
export function createQuestions(present: Present): Record<Key, Question> {
  return {
    domain: {
      text: 'Domain of the site, without www',
      proposal: () => domainOf(present.variables['SITE_URL']),
      problem: domainProblem,
    },
    ...organisationQuestions(present),
    ...mailQuestions(present),
    ...accountQuestions(present),
  }
}

function domainProblem(text: string): string | undefined {
  const domain = toDomain(text)
  if (domain === undefined) return 'must be a domain such as example.ru'
  if (!domain.startsWith('www.')) return undefined
  return `must be without www: ${domain.slice(4)} (visitors of www are led there)`
}

type Organisation = 'organisation' | 'legal-name' | 'inn' | 'phone'

function organisationQuestions({ hasContent, isCloud }: Present): Record<Organisation, Question> {
  const when = () => (hasContent || isCloud ? 'accept' : 'ask')
  return {
    organisation: {
      text: 'Name of the organisation, as visitors read it',
      when,
      problem: (text) => (text.length > 100 ? 'must have 100 characters at most' : undefined),
    },
    'legal-name': {
      text: 'Its legal name (ООО «…», ИП …)',
      kind: 'optional',
      when,
      problem: (text) => (text.length > 200 ? 'must have 200 characters at most' : undefined),
    },
    inn: {
      text: 'Its ИНН',
      kind: 'optional',
      when,
      problem: (text) =>
        /^(?:\d{10}|\d{12})$/.test(text) ? undefined : 'must have 10 or 12 digits',
    },
    phone: {
      text: 'Its telephone for visitors, such as +7 812 000-00-00',
      kind: 'optional',
      when,
      problem: (text) =>
        toPhone(text) === undefined
          ? 'must be a telephone number such as +7 812 000-00-00, without an extension'
          : undefined,
    },
  }
}

type Mail = 'mail-server' | 'mail-user' | 'mail-password' | 'mail-from' | 'mail-to'

function mailQuestions({ variables }: Present): Record<Mail, Question> {
  const set = fromSmtpUrl(variables['SMTP_URL'])
  const when = (answers: Answers) => (answers['mail-server'] === none ? 'refuse' : 'ask')
  return {
    'mail-server': {
      text: `Mail server that sends notices, such as smtp.example.ru:587 (${none}: no e-mail)`,
      proposal: () => set?.server ?? (variables['ALLOW_NO_MAIL'] === '1' ? none : undefined),
      problem: (text) =>
        text === none || toServerUrl(text)
          ? undefined
          : `must be a server such as smtp.example.ru:587 or smtps://smtp.example.ru, without user and password, or ${none}`,
    },
    'mail-user': {
      text: `User on the mail server (${none}: it wants none)`,
      when,
      proposal: () => set?.user,
      problem: () => undefined,
    },
    'mail-password': {
      text: 'Password of that user',
      kind: 'secret',
      when: (answers) =>
        answers['mail-server'] === none || answers['mail-user'] === none ? 'refuse' : 'ask',
      // Of the same account alone: another server must not get to know it.
      proposal: (answers) =>
        set?.user === answers['mail-user'] && isSameServer(set?.server, answers['mail-server'])
          ? set?.password || undefined
          : undefined,
      problem: () => undefined,
    },
    'mail-from': {
      text: 'Sender of the notices',
      when,
      proposal: (answers) =>
        variables['MAIL_FROM'] ??
        (isOneAddress(answers['mail-user'] ?? '') ? answers['mail-user'] : undefined),
      problem: addressProblem,
    },
    'mail-to': {
      text: 'Office that gets them',
      when,
      proposal: () => variables['MAIL_TO'],
      problem: addressProblem,
    },
  }
}

function isSameServer(a: string | undefined, b: string | undefined): boolean {
  return toServerUrl(a ?? '')?.host === toServerUrl(b ?? '')?.host
}

function addressProblem(text: string): string | undefined {
  const mail = { SMTP_URL: 'smtp://127.0.0.1', MAIL_FROM: text, MAIL_TO: text }
  return parseEnv(mail).ok ? undefined : 'must be one address, such as office@example.ru'
}

type Account = 'admin-email' | 'admin-name' | 'admin-password' | 'desk-name'

function accountQuestions({ editors, desk, isCloud }: Present): Record<Account, Question> {
  const isNew = ({ 'admin-email': email }: Answers) =>
    email !== undefined && !editors.emails.includes(toEmail(email))
  return {
    'admin-email': {
      text: 'E-mail address of the first administrator of the Studio',
      when: () => (isCloud ? 'refuse' : editors.hasAdministrator ? 'accept' : 'ask'),
      problem: (text) =>
        /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/.test(text) && text.length <= 254
          ? undefined
          : 'must be an e-mail address',
    },
    'admin-name': {
      text: 'Name of the administrator',
      when: (answers) => (isNew(answers) ? 'ask' : 'accept'),
      problem: (text) => (text.length > 100 ? 'must have 100 characters at most' : undefined),
    },
    'admin-password': {
      text: `Password for the Studio, ${shortestPassword} characters or more (Enter: one is made)`,
      kind: 'optional secret',
      when: (answers) => (isNew(answers) ? 'ask' : 'accept'),
      problem: (text) =>
        text.length < shortestPassword || text.length > longestPassword
          ? `must have ${shortestPassword} to ${longestPassword} characters`
          : undefined,
    },
    'desk-name': {
      text: 'Account of the owner at the desk, where requests are answered',
      when: () => (desk.hasOwner ? 'accept' : 'ask'),
      proposal: ({ 'admin-email': email }) => toAccountName(email?.split('@')[0] ?? ''),
      problem: deskNameProblem,
    },
  }
}

/** One person has one address, however it is typed: as the lake stores it. */
export function toEmail(text: string): string {
  return text.trim().normalize('NFC').toLowerCase()
}

function deskNameProblem(text: string): string | undefined {
  const name = toAccountName(text)
  if (name === undefined) return 'must have letters, digits, dots, hyphens and underscores alone'
  const foreign = foreignLetter(name)
  if (foreign === undefined) return undefined
  return `mixes alphabets that look alike: "${foreign.letter}" is ${foreign.script}`
}
