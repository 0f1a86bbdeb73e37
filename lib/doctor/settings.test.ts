import { describe, expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'
import { settingsFindings } from './settings.ts'

function findingsOf(source: Record<string, string>): string[] {
  const parsed = parseEnv(source)
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return settingsFindings(parsed.env).map(({ severity, message }) => `${severity}: ${message}`)
}

const mail = {
  SMTP_URL: 'smtp://mail.example.ru',
  MAIL_FROM: 'robot@example.ru',
  MAIL_TO: 'office@example.ru',
  MAIL_OWNER: 'owner@example.ru',
}
const behindProxy = { SITE_URL: 'https://butler.example', TRUSTED_PROXIES: '127.0.0.1', ...mail }
const noMail = { SMTP_URL: '', MAIL_FROM: '', MAIL_TO: '', MAIL_OWNER: '' }
const token = 'a-token-of-the-tests'

describe('the doctor, reading the environment', () => {
  it.each([
    ['a site on this machine', {}],
    ['a public site behind a proxy', behindProxy],
    [
      'an open site with its address',
      { ...mail, HOST: '0.0.0.0', SITE_URL: 'https://butler.example' },
    ],
  ])('finds nothing wrong with %s', (_name, source) => {
    expect(findingsOf(source)).toEqual([])
  })

  it.each([
    ['HOST without SITE_URL', { HOST: '0.0.0.0' }, /^error: HOST 0\.0\.0\.0 .*set SITE_URL/],
    ['plain http', { ...behindProxy, SITE_URL: 'http://butler.example' }, /^error: .*not https/],
    [
      'an unnamed proxy',
      { ...mail, SITE_URL: 'https://butler.example' },
      /^error: .*TRUSTED_PROXIES/,
    ],
    ['no mail', { ...behindProxy, ...noMail }, /^error: MAIL_TO is not set/],
    ['files alone', { ...behindProxy, ...noMail, ALLOW_NO_MAIL: '1' }, /^advice: .*by files/],
    ['no rate limit', { ...behindProxy, RATE_LIMIT_PER_MINUTE: '0' }, /^advice: RATE_LIMIT/],
    ['invented people', { ...behindProxy, SEED_DEMO: '1' }, /^error: SEED_DEMO/],
    ['one token for all', { SANITY_API_READ_TOKEN: token, SANITY_API_WRITE_TOKEN: token }, /same/],
    ['an old secret', { SANITY_WEBHOOK_SECRET_PREVIOUS: token }, /^advice: .*_PREVIOUS/],
  ])('names %s', (_name, source, message) => {
    const findings = findingsOf(source)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatch(message)
  })

  it('names each secret that the cloud needs and the environment lacks', () => {
    const findings = findingsOf({ ...behindProxy, NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123' })
    expect(findings).toEqual([
      expect.stringMatching(/^error: SANITY_API_READ_TOKEN is not set: .*Viewer/),
      expect.stringMatching(/^error: SANITY_API_WRITE_TOKEN is not set: .*Editor/),
      expect.stringMatching(/^error: SANITY_WEBHOOK_SECRET is not set/),
    ])
  })
})
