import { expect, it } from 'vitest'
import { knownSelector, mailFindings, type MailRecords } from './mail-findings.ts'
import type { Lookup } from './names.ts'

const found = (...records: string[]): Lookup<string> => ({ state: 'found', records })
const none: Lookup<string> = { state: 'none' }
const unknown: Lookup<string> = { state: 'unknown', reason: 'ETIMEOUT' }

const good: MailRecords = {
  mailServers: found('mx.example.ru'),
  texts: found('google-site-verification=1', 'v=spf1 include:_spf.yandex.net ~all'),
  dmarc: found('v=DMARC1; p=none'),
  dkim: { selector: 'mail', record: found('v=DKIM1; p=A') },
}

it('has no hint for a domain with all records, or where nobody knows', () => {
  expect(mailFindings('example.ru', good)).toEqual([])
  const dkim = { selector: 'mail', record: unknown }
  const silent = { mailServers: unknown, texts: unknown, dmarc: unknown, dkim }
  expect(mailFindings('example.ru', silent)).toEqual([])
})

it.each<[Partial<MailRecords>, RegExp]>([
  [{ mailServers: none }, /no MX/],
  [{ texts: none }, /no SPF record/],
  [{ texts: found('v=spf10') }, /no SPF record/],
  [{ texts: found('v=spf1 a', 'v=spf1 mx') }, /has 2 SPF records/],
  [{ dmarc: none }, /no DMARC record: .*_dmarc\.example\.ru/],
  [{ dkim: { selector: 'mail', record: none } }, /no DKIM key \(mail\._domainkey\.example\.ru\)/],
])('hints at %j', (change, message) => {
  const said = mailFindings('example.ru', { ...good, ...change }).map(
    ({ severity, message: text }) => `${severity}: ${text}`,
  )
  expect(said).toEqual([expect.stringMatching(message)])
  expect(said.join()).toMatch(/^advice: /)
})

it('knows the selector of a service for the domains of its customers alone', () => {
  expect(knownSelector('SMTP.yandex.ru', 'example.ru')).toBe('mail')
  expect(knownSelector('smtp.yandex.ru', 'yandex.ru')).toBeUndefined()
  expect(knownSelector('smtp.example.ru', 'example.ru')).toBeUndefined()
})
