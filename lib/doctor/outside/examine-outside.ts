import type { Env } from '#lib/env.ts'
import { clockFindings } from '#lib/doctor/clock.ts'
import { error, type Finding } from '#lib/doctor/finding.ts'
import { telegramFindings } from '#lib/doctor/telegram.ts'
import { isPublicHost } from '#lib/hosts/public.ts'
import { mailProblem } from '#lib/outbox/email-channel.ts'
import { certificateFindings } from './certificate-findings.ts'
import type { Certificate } from './certificate.ts'
import { knownSelector, mailFindings } from './mail-findings.ts'
import { nameFindings } from './name-findings.ts'
import type { Lookup, Names } from './names.ts'
import { proxyFindings } from './proxy-findings.ts'
import { senderFindings } from './sender-findings.ts'
import { visitAddress } from './visit-address.ts'
import type { Visitor } from './visit.ts'

/** The network, as the doctor uses it. */
export type Outside = {
  names: Names
  readCertificate: (host: string) => Promise<Certificate>
  visit: Visitor
  fetch: typeof fetch
  /** In milliseconds since 1970. */
  now: () => number
}

/** What was found, and what was not looked at, with the reason. */
export type Report = { findings: Finding[]; leftOut: string[] }

/** What visitors meet at the public address. */
export type PublicAddress = {
  /** Whether the DNS knows the name; undefined if no name server answered. */
  isNamed: boolean | undefined
  /** Whether TLS works as a browser wants it. */
  isEncrypted: boolean
}

/**
 * Looks at an installation from the outside, all at once. Each question ends in five seconds, that
 * to the mail server in ten.
 */
export async function examineOutside(
  env: Env,
  webhookSecret: string | undefined,
  outside: Outside,
): Promise<Report & PublicAddress> {
  const [address, ...others] = await Promise.all([
    examineAddress(env, webhookSecret, outside),
    examineSender(env, outside.names),
    examineMailServer(env),
    examineTelegram(env, outside),
  ])
  return {
    ...address,
    findings: [address, ...others].flatMap(({ findings }) => findings),
    leftOut: [address, ...others].flatMap(({ leftOut }) => leftOut),
  }
}

const parts = 'name, certificate and proxy'

async function examineAddress(
  env: Env,
  webhookSecret: string | undefined,
  { names, readCertificate, visit, now }: Outside,
): Promise<Report & PublicAddress> {
  const { hostname: host, port, protocol } = new URL(env.siteUrl)
  const nothing = { findings: [], isNamed: undefined, isEncrypted: false }
  if (!isPublicHost(host)) {
    return { ...nothing, leftOut: [`${parts}: SITE_URL ${env.siteUrl} is not on the internet`] }
  }
  if (protocol !== 'https:' || port !== '') {
    return { ...nothing, leftOut: [`${parts}: SITE_URL ${env.siteUrl} is not https on port 443`] }
  }
  const [own, www] = await Promise.all([
    names.addresses(host),
    host.startsWith('www.') ? undefined : names.addresses(`www.${host}`),
  ])
  if (own.state === 'unknown') {
    return { ...nothing, leftOut: [`${parts}: no name server answers (${own.reason})`] }
  }
  const named = nameFindings(host, own, www)
  if (own.state === 'none') return { ...nothing, findings: named, leftOut: [], isNamed: false }

  const certificate = await readCertificate(host)
  const isEncrypted = certificate.reached && certificate.problem === undefined
  const asked = { host, hasWww: www?.state === 'found', hasLake: !env.cloud, webhookSecret }
  const visits = isEncrypted ? await visitAddress({ ...asked, now: now() }, visit) : undefined
  const findings = [
    ...named,
    ...certificateFindings(host, certificate, now()),
    ...(visits ? proxyFindings(host, visits, { cloud: env.cloud }) : []),
    ...senderFindings(visits?.signed),
  ]
  return { findings, leftOut: [], isNamed: true, isEncrypted }
}

/** Hints about the domain that sends. */
async function examineSender({ mail }: Env, names: Names): Promise<Report> {
  const domain = mail?.from.address.split('@')[1]?.toLowerCase() ?? ''
  if (mail === undefined || !isPublicHost(domain)) return { findings: [], leftOut: [] }
  const selector = knownSelector(mail.server.host, domain)
  const [mailServers, texts, dmarc, key] = await Promise.all([
    names.mailServers(domain),
    names.texts(domain),
    names.texts(`_dmarc.${domain}`),
    selector === undefined ? undefined : names.texts(`${selector}._domainkey.${domain}`),
  ])
  const dkim = selector && key && { selector, record: key }
  const lookups: Lookup<string>[] = [mailServers, texts, dmarc]
  const silent = lookups.find((lookup) => lookup.state === 'unknown')
  return {
    findings: mailFindings(domain, { mailServers, texts, dmarc, dkim: dkim || undefined }),
    leftOut: silent ? [`records of the mail domain ${domain}: no name server answers`] : [],
  }
}

/** Whether the mail server takes our messages. */
async function examineMailServer({ mail }: Env): Promise<Report> {
  const problem = mail && (await mailProblem(mail))
  if (problem === undefined) return { findings: [], leftOut: [] }
  const message = `The mail server takes no message of ours (${problem}): correct SMTP_URL; a provider may block the port, then ask it, or use port 465 or 587`
  return { findings: [error(message)], leftOut: [] }
}

/** Whether Telegram takes our messages, and what time it is elsewhere. */
async function examineTelegram(env: Env, { fetch: fetcher, now }: Outside): Promise<Report> {
  const telegram = env.telegram && (await telegramFindings(env.telegram, fetcher))
  const isPublic = isPublicHost(new URL(env.siteUrl).hostname)
  const date = telegram?.date ?? (isPublic ? await dateElsewhere(fetcher) : null)
  const clock = date === null ? [] : clockFindings(date, now())
  return {
    findings: [...(telegram?.findings ?? []), ...clock],
    leftOut: date === null && isPublic ? ['clock: no other machine answers, to compare with'] : [],
  }
}

/** The authority that certbot and Caddy ask for certificates: a machine that has to be reached. */
const authority = 'https://acme-v02.api.letsencrypt.org/directory'

async function dateElsewhere(fetcher: typeof fetch): Promise<string | null> {
  try {
    const signal = AbortSignal.timeout(5_000)
    const { headers } = await fetcher(authority, { method: 'HEAD', signal })
    return headers.get('date')
  } catch {
    return null
  }
}
