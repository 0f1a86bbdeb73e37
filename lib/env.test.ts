import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examineEnv, parseEnv } from './env.ts'

describe('the environment', () => {
  it('needs nothing: the defaults are the embedded lake on a loopback site', () => {
    expect(parseEnv({})).toMatchObject({
      ok: true,
      env: {
        port: 3000,
        host: '127.0.0.1',
        dataDir: resolve('.data'),
        siteUrl: 'http://localhost:3000',
        apiHost: 'http://127.0.0.1:3333',
        cloud: false,
        seedDemo: true,
        rateLimitPerMinute: 10,
      },
    })
  })

  it('counts an empty value as unset, so that .env.example boots', () => {
    expect(parseEnv({ SITE_URL: '', PORT: '' })).toEqual(parseEnv({}))
  })

  it('talks to Sanity and keeps demo content away once a project and a public address are set', () => {
    const source = { NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123', SITE_URL: 'https://example.ru/' }
    expect(parseEnv(source)).toMatchObject({
      ok: true,
      env: {
        cloud: true,
        apiHost: 'https://api.sanity.io',
        siteUrl: 'https://example.ru',
        seedDemo: false,
      },
    })
  })

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000/api/revalidate/'],
    ['0.0.0.0', 'http://127.0.0.1:3000/api/revalidate/'],
    ['10.0.0.2', 'http://10.0.0.2:3000/api/revalidate/'],
    ['fd00::2', 'http://[fd00::2]:3000/api/revalidate/'],
  ])('sends webhooks of the lake to the site that listens on %s: %s', (HOST, lakeWebhookUrl) => {
    expect(parseEnv({ HOST })).toMatchObject({ env: { lakeWebhookUrl } })
  })

  it('runs no lake where that of another instance is named, which takes a shared database', () => {
    const LAKE_URL = 'http://10.0.0.1:3333'
    const DATABASE_URL = 'postgres://database/requests'
    expect(parseEnv({ LAKE_URL, DATABASE_URL, PORT: '3333' })).toMatchObject({
      env: { apiHost: LAKE_URL, lakeUrl: LAKE_URL, runsLake: false, cloud: false },
    })
    expect(parseEnv({})).toMatchObject({ env: { runsLake: true, lakeHost: '127.0.0.1' } })
    const NEXT_PUBLIC_SANITY_PROJECT_ID = 'abc123'
    for (const [source, name] of [
      [{ LAKE_URL }, 'DATABASE_URL'],
      [{ LAKE_URL, DATABASE_URL, NEXT_PUBLIC_SANITY_PROJECT_ID }, 'LAKE_URL'],
      [{ LAKE_URL: 'http://10.0.0.1/lake' }, 'LAKE_URL'],
      [{ LAKE_HOST: 'lake.local' }, 'LAKE_HOST'],
      [{ LAKE_HOST: '0.0.0.0' }, 'LAKE_HOST'],
      [{ LAKE_HOST: '::' }, 'LAKE_HOST'],
      [{ LAKE_HOST: '93.184.215.14' }, 'LAKE_HOST'],
      [{ PORT: '3333' }, 'PORT'],
    ] as const) {
      const parsed = parseEnv(source)
      expect(parsed.ok ? [] : parsed.problems.map((line) => line.split(' ')[0])).toEqual([name])
    }
  })

  it.each([
    ['http://shop.localhost:3000', true],
    ['http://192.168.1.5:3000', false],
  ])('seeds demo content on %s: %s', (siteUrl, seedDemo) => {
    expect(parseEnv({ SITE_URL: siteUrl })).toMatchObject({ env: { seedDemo } })
  })

  it('has no port of figures unless one is set, and none that something else has', () => {
    expect(parseEnv({ METRICS_HOST: '::1' })).toMatchObject({ env: { metrics: undefined } })
    expect(parseEnv({ METRICS_PORT: '9100' })).toMatchObject({
      env: { metrics: { port: 9100, host: '127.0.0.1' } },
    })
    for (const METRICS_PORT of ['3000', '3333']) {
      const problems = ['METRICS_PORT must differ from PORT and LAKE_PORT']
      expect(parseEnv({ METRICS_PORT })).toEqual({ ok: false, problems })
    }
  })

  it('reads the networks of trusted proxies, and names what is none', () => {
    expect(parseEnv({ TRUSTED_PROXIES: ' 10.0.0.0/8, fd00::1 ,' })).toMatchObject({
      env: { trustedProxies: ['10.0.0.0/8', 'fd00::1'] },
    })
    expect(parseEnv({ TRUSTED_PROXIES: '10.0.0.0/8, proxy.local' })).toEqual({
      ok: false,
      problems: [
        'TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, separated by commas; "proxy.local" is neither',
      ],
    })
  })

  it('takes commas without a proxy for a mistake, and nothing for none', () => {
    expect(parseEnv({ TRUSTED_PROXIES: ' , ' })).toMatchObject({ ok: false })
    expect(parseEnv({ TRUSTED_PROXIES: ' ' })).toMatchObject({ env: { trustedProxies: [] } })
  })

  it('reports every problem at once, each with the name of its variable', () => {
    const result = parseEnv({
      PORT: 'abc',
      LAKE_PORT: '99999999',
      SITE_URL: 'foo',
      RATE_LIMIT_PER_MINUTE: '-1',
      NEXT_DIST_DIR: '/etc',
      SANITY_WEBHOOK_SECRET: 'short',
    })
    expect(result.ok ? [] : result.problems.map((line) => line.split(' ')[0])).toEqual([
      'PORT',
      'LAKE_PORT',
      'SITE_URL',
      'NEXT_DIST_DIR',
      'SANITY_WEBHOOK_SECRET',
      'RATE_LIMIT_PER_MINUTE',
    ])
  })

  it('reports what is wrong by itself and what does not go together in one list', () => {
    const result = parseEnv({
      PORT: '4000',
      LAKE_PORT: '4000',
      RATE_LIMIT_PER_MINUTE: 'many',
      SMTP_URL: 'mail.example.ru',
      MAIL_TO: 'office@example.ru',
      TELEGRAM_BOT_TOKEN: 'token',
      BACKUP_PASSPHRASE: 'short',
      BACKUP_PASSPHRASE_FILE: '/passphrase',
    })
    expect(result.ok ? [] : result.problems.map((line) => line.split(' must')[0])).toEqual([
      'RATE_LIMIT_PER_MINUTE',
      'SMTP_URL',
      'TELEGRAM_BOT_TOKEN',
      'BACKUP_PASSPHRASE',
      // Of SMTP_URL it is known that it is set.
      'MAIL_FROM',
      'TELEGRAM_CHAT_ID',
      'BACKUP_PASSPHRASE and BACKUP_PASSPHRASE_FILE',
      'PORT and LAKE_PORT',
    ])
  })

  it.each([
    [{ PORT: 'abc', LAKE_PORT: '3000', METRICS_PORT: '3000' }, ['PORT', 'METRICS_PORT']],
    [{ LAKE_URL: 'lake', LAKE_PORT: '3000' }, ['LAKE_URL']],
    [{ LAKE_URL: 'http://10.0.0.1:3333', DATABASE_URL: 'mysql://a/b' }, ['DATABASE_URL']],
    [{ SMTP_URL: 'a', MAIL_FROM: 'b', MAIL_TO: 'c' }, ['SMTP_URL', 'MAIL_FROM', 'MAIL_TO']],
  ])('concludes nothing from a default in place of what is wrong: %j', (source, names) => {
    const { problems } = examineEnv(source)
    expect(problems.map((line) => line.split(' ')[0])).toEqual(names)
  })

  it.each(['https://example.ru/blog', 'https://user@example.ru', 'ftp://example.ru'])(
    'refuses %s as the address of the site',
    (siteUrl) => expect(parseEnv({ SITE_URL: siteUrl }).ok).toBe(false),
  )

  it('refuses one port for two listeners', () => {
    expect(parseEnv({ PORT: '4000', LAKE_PORT: '4000' })).toEqual({
      ok: false,
      problems: ['PORT and LAKE_PORT must differ'],
    })
  })
})
