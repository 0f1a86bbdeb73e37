import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { parseEnv } from '#lib/env.ts'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { openCloud, type CloudReplies } from './cloud.fixture.ts'
import { examine } from './examine.ts'

const containing = (text: string): unknown => expect.stringContaining(text)
const matching = (pattern: RegExp): unknown => expect.stringMatching(pattern)

const tokens = { read: 'read-token-of-tests', write: 'write-token-of-tests' }
const webhookSecret = 'webhook-secret-of-tests'
const cloudSource = {
  NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123',
  SITE_URL: 'https://butler.example',
  TRUSTED_PROXIES: '127.0.0.1',
  SMTP_URL: 'smtp://mail.example.ru',
  MAIL_FROM: 'robot@example.ru',
  MAIL_TO: 'office@example.ru',
  MAIL_OWNER: 'owner@example.ru',
  SANITY_API_READ_TOKEN: tokens.read,
  SANITY_API_WRITE_TOKEN: tokens.write,
  SANITY_WEBHOOK_SECRET: webhookSecret,
}

const settings = {
  title: 'ButlerSPB',
  legalName: 'ООО «Дворецкий»',
  inn: '7800000000',
  phone: '+78120000000',
  consent: 'Я согласен',
  policy: 'Мы храним',
}
const content = { hasHome: true, settings, demo: 0, pages: [], dangling: [] }
const hook = {
  type: 'document',
  url: 'https://butler.example/api/revalidate',
  dataset: 'production',
  secret: webhookSecret,
  rule: { projection: '{_id, _type}' },
}

/** A project without problems; `changed` replaces single replies. */
function project(changed: CloudReplies = () => undefined): CloudReplies {
  const api = 'abc123.api.sanity.io/v2025-08-04'
  return (path, token) =>
    changed(path, token) ??
    {
      [`${api}/data/query/production`]: { body: { result: 1 } },
      [`${api}/users/me`]: {
        body: { roles: [{ name: token === tokens.read ? 'viewer' : 'editor' }] },
      },
      [`${api}/projects/abc123/datasets/production/acl`]: { body: [{ permissions: ['read'] }] },
      [`${api}/check/cors`]: { body: { result: { allowed: true, withCredentials: true } } },
      'api.sanity.io/v2025-08-04/hooks/projects/abc123': { body: [hook] },
      'abc123.api.sanity.io/v2025-02-19/data/query/production': {
        body: { result: content, ms: 1 },
      },
      'butler.example/api/revalidate/': { status: 400, body: {} },
    }[path]
}

async function examineCloud(changed?: CloudReplies) {
  const parsed = parseEnv(cloudSource)
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  const fetch = await openCloud(project(changed))
  const findings = await examine(parsed.env, parsed.env, { fetch, now: Date.now })
  return findings.map(({ severity, message }) => `${severity}: ${message}`)
}

describe('the doctor, visiting a project in the cloud', () => {
  it('finds nothing in a project without problems', async () => {
    expect(await examineCloud()).toEqual([])
  })

  it.each([
    ['/data/query/production', { status: 404, body: {} }, ['no dataset production']],
    ['/data/query/production', { status: 503, body: {} }, ['answers 503']],
    ['/data/query/production', { status: 401, body: {} }, ['it is empty, or private']],
    ['/data/query/production', { body: { result: 0 } }, ['it is empty, or private']],
    ['/users/me', { status: 401, body: {} }, ['READ_TOKEN is refused', 'WRITE_TOKEN is refused']],
    ['/check/cors', { body: { result: { allowed: false, withCredentials: false } } }, ['cors add']],
    ['/hooks/projects/abc123', { body: [] }, ['No webhook posts to']],
    ['/hooks/projects/abc123', { status: 403, body: {} }, ['may not see webhooks']],
    ['/hooks/projects/abc123', { body: [{ ...hook, secret: 'x' }] }, ['another secret']],
    ['/hooks/projects/abc123', { body: [{ ...hook, isDisabled: true }] }, ['switched off']],
    ['/api/revalidate/', { status: 401, body: {} }, ['refuses our webhook secret']],
    ['/api/revalidate/', { status: 404, body: {} }, ['answers 404']],
  ])('reports a problem when %s answers %j', async (path, reply, expected) => {
    const findings = await examineCloud((asked) =>
      asked.endsWith(`/v2025-08-04${path}`) || asked === `butler.example${path}`
        ? reply
        : undefined,
    )
    expect(findings).toEqual(expected.map((words) => expect.stringContaining(words)))
  })

  it('reports missing content, errors first', async () => {
    const result = {
      ...content,
      settings: { ...settings, inn: null, consent: '' },
      demo: 3,
      pages: [
        { _id: 'page-a', _type: 'page', slug: 'blog' },
        { _id: 'page-b', _type: 'page', slug: 'team' },
        { _id: 'page-c', _type: 'page', slug: 'team' },
      ],
      dangling: [{ _id: 'article-a' }],
    }
    const findings = await examineCloud((path) =>
      path.includes('v2025-02-19') ? { body: { result, ms: 1 } } : undefined,
    )
    expect(findings).toEqual([
      expect.stringContaining('error: There is no consent text'),
      expect.stringContaining('error: 3 documents are demo content'),
      expect.stringContaining('error: Document page-a has the slug blog'),
      expect.stringContaining('error: Documents page-b and page-c share the slug team'),
      expect.stringContaining('error: Document article-a links to something that is deleted'),
      expect.stringContaining('advice: The organisation has no ИНН'),
    ])
  })
})

describe('the doctor, visiting a lake', () => {
  it('checks its tokens, its content and the site', async () => {
    const lake = await openTestLake()
    await lake.client('editor').create({ _id: 'home', _type: 'home' })
    const { env } = lakeEnv(new URL(lake.url).port)
    const proofs = {
      readToken: lake.token('editor'),
      writeToken: lake.token('viewer'),
      webhookSecret,
    }
    const findings = await examine(env, proofs, { fetch, now: Date.now })
    expect(findings.map(({ message }) => message)).toEqual([
      expect.stringContaining('The site does not answer at http://127.0.0.1:1/api/revalidate/'),
      expect.stringContaining('SANITY_API_WRITE_TOKEN may not publish (viewer'),
      expect.stringContaining('There are no site settings'),
      expect.stringContaining('SANITY_API_READ_TOKEN may write'),
    ])
  })

  it('reports only the article with a dangling link', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    await client.create({ _id: 'home', _type: 'home' })
    await client.create(articleLinkingTo('home'))
    await client.create(articleLinkingTo('gone'))
    const { env } = lakeEnv(new URL(lake.url).port)
    const proofs = { readToken: undefined, writeToken: undefined, webhookSecret: undefined }
    const findings = await examine(env, proofs, { fetch, now: Date.now })
    expect(findings.filter(({ message }) => message.includes('deleted'))).toEqual([
      { severity: 'error', message: containing('article-gone') },
    ])
  })

  it.each([
    ['https://butler.example', [expect.stringMatching(/^2 documents are demo content/)]],
    ['http://localhost:3000', []],
  ])('counts the published demo documents of a site at %s', async (siteUrl, expected) => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    const marks = { 'author-a': true, 'page-b': true, 'page-c': false, 'drafts.page-d': true }
    for (const [_id, demo] of Object.entries(marks)) {
      await client.create({ _id, _type: 'page', slug: { current: _id }, demo })
    }
    // More documents without the mark than with it.
    for (const _id of ['page-e', 'page-f']) {
      await client.create({ _id, _type: 'page', slug: { current: _id } })
    }
    const { env } = lakeEnv(new URL(lake.url).port)
    const proofs = {
      readToken: lake.token('viewer'),
      writeToken: undefined,
      webhookSecret: undefined,
    }
    const findings = await examine({ ...env, siteUrl }, proofs, { fetch, now: Date.now })
    const messages = findings.map(({ message }) => message)
    expect(messages.filter((message) => message.includes('demo content'))).toEqual(expected)
  })

  it('says how to start a lake that does not run', async () => {
    const { env } = lakeEnv(await closedPort())
    const proofs = { readToken: undefined, writeToken: undefined, webhookSecret: undefined }
    expect(await examine(env, proofs, { fetch, now: Date.now })).toEqual([
      { severity: 'error', message: matching(/ECONNREFUSED.*npm start/) },
    ])
  })
})

function articleLinkingTo(id: string) {
  const reference = { _type: 'reference', _ref: id, _weak: true }
  const link = { _type: 'internalLink', _key: 'l', reference }
  const block = { _type: 'block', _key: 'b', children: [], markDefs: [link] }
  const body = [{ _type: 'dividerBlock', _key: 'd' }, block]
  return { _id: `article-${id}`, _type: 'article', slug: { current: id }, body, related: [] }
}

function lakeEnv(port: string) {
  const parsed = parseEnv({
    LAKE_PORT: port,
    LAKE_WEBHOOK_URL: 'http://127.0.0.1:1/api/revalidate/',
  })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed
}

/** A port that nothing listens on. */
function closedPort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address !== null ? String(address.port) : ''
      server.close(() => resolve(port))
    })
  })
}
