import { isLoopbackHost } from '#lib/hosts/loopback.ts'
import { toDomain } from './domain.ts'
import type { Variables } from './env-file.ts'
import { fromSmtpUrl, none, toServerUrl, toSmtpUrl } from './mail-server.ts'
import type { Answers } from './questions.ts'

/** The variables that follow from the answers; an empty one is unset. */
export function toVariables(
  answers: Answers,
  { present, dataDir }: { present: Variables; dataDir: string | undefined },
): Variables {
  const domain = toDomain(answers.domain ?? '')
  // On another address the site is before its proxy, or in a network of its own.
  const isBehindProxy = isLoopbackHost(present['HOST'] ?? '127.0.0.1')
  return {
    ...(domain !== undefined && { SITE_URL: `https://${domain}` }),
    ...(dataDir !== undefined && { DATA_DIR: dataDir }),
    ...(isBehindProxy && { TRUSTED_PROXIES: present['TRUSTED_PROXIES'] ?? '127.0.0.1' }),
    ...mailVariables(answers, present),
  }
}

function mailVariables(answers: Answers, present: Variables): Variables {
  const server = answers['mail-server']
  if (server === undefined) return {}
  if (server === none) {
    return { SMTP_URL: '', MAIL_FROM: '', MAIL_TO: '', MAIL_OWNER: '', ALLOW_NO_MAIL: '1' }
  }
  const { 'mail-user': user = none, 'mail-password': password = '' } = answers
  return {
    SMTP_URL: keptSmtpUrl(present['SMTP_URL'], answers) ?? toSmtpUrl(server, user, password),
    MAIL_FROM: answers['mail-from'] ?? '',
    MAIL_TO: answers['mail-to'] ?? '',
    ...(present['ALLOW_NO_MAIL'] === '1' && { ALLOW_NO_MAIL: '' }),
  }
}

/** What is set, if it says the same in other words, as without the port. */
function keptSmtpUrl(set: string | undefined, answers: Answers): string | undefined {
  const parts = fromSmtpUrl(set)
  if (parts === undefined) return undefined
  const isSame =
    toServerUrl(parts.server)?.href === toServerUrl(answers['mail-server'] ?? '')?.href &&
    parts.user === (answers['mail-user'] ?? none) &&
    parts.password === (answers['mail-password'] ?? '')
  return isSame ? set : undefined
}
