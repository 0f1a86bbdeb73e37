import { advice, type Finding } from '#lib/doctor/finding.ts'
import type { Lookup } from './names.ts'

/** What the DNS says about the domain that sends the notices. */
export type MailRecords = {
  mailServers: Lookup<string>
  texts: Lookup<string>
  dmarc: Lookup<string>
  /** Only if the selector of the mail server is known. */
  dkim: { selector: string; record: Lookup<string> } | undefined
}

/** Selectors with which large mail services sign for a domain of their customers. */
const selectors: Readonly<Record<string, string>> = {
  'smtp.yandex.ru': 'mail',
  'smtp.yandex.com': 'mail',
  'smtp.mail.ru': 'mailru',
  'smtp.gmail.com': 'google',
}

/** Domains of those services themselves, which sign with other selectors. */
const ownDomains = new Set(['yandex.ru', 'yandex.com', 'ya.ru', 'mail.ru', 'gmail.com'])

/** The DKIM selector of a mail server for a customer's domain; undefined if nobody knows. */
export function knownSelector(server: string, domain: string): string | undefined {
  return ownDomains.has(domain) ? undefined : selectors[server.toLowerCase()]
}

/** What lets receivers take the notices for spam. Hints: whether mail arrives is not known. Pure. */
export function mailFindings(domain: string, records: MailRecords): Finding[] {
  const { mailServers, texts, dmarc, dkim } = records
  const spf = recordsOf(texts).filter((text) => /^v=spf1(?:\s|$)/i.test(text))
  const hints = [
    mailServers.state === 'none' &&
      `${domain} receives no mail (no MX), so nobody learns of notices that come back`,
    texts.state !== 'unknown' &&
      spf.length === 0 &&
      `${domain} has no SPF record: add a TXT record "v=spf1 …" that your mail service names, or notices may count as spam`,
    spf.length > 1 && `${domain} has ${spf.length} SPF records, of which none counts: keep one`,
    dmarc.state !== 'unknown' &&
      !recordsOf(dmarc).some((text) => /^v=DMARC1/i.test(text)) &&
      `${domain} has no DMARC record: add a TXT record _dmarc.${domain} such as "v=DMARC1; p=none"`,
    dkim?.record.state === 'none' &&
      `${domain} has no DKIM key (${dkim.selector}._domainkey.${domain}): switch DKIM on at your mail service, and add the record that it shows`,
  ]
  return hints.filter((hint) => hint !== false).map(advice)
}

function recordsOf(lookup: Lookup<string>): string[] {
  return lookup.state === 'found' ? lookup.records : []
}
