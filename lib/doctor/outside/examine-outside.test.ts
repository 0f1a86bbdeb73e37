import { readFileSync } from 'node:fs'
import { createServer as createHttp } from 'node:http'
import type { RequestListener } from 'node:http'
import { createServer as createHttps } from 'node:https'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { parseEnv } from '#lib/env.ts'
import { openSmtpServer } from '#lib/outbox/smtp-server.fixture.ts'
import { makeCertificates } from '#quality/deploy/certificates.fixture.ts'
import { readCertificate } from './certificate.ts'
import { openNameServer, type Zone } from './dns-server.fixture.ts'
import { examineOutside, type Outside } from './examine-outside.ts'
import { createNames } from './names.ts'
import type { Overrides } from './overrides.ts'
import { createVisitor } from './visit.ts'

const host = 'butlerspb-doctor.ru'
const address = '93.184.215.14'
const webhookSecret = 'webhook-secret-of-tests'

const zone: Zone = {
  [`A ${host}`]: [address],
  [`A www.${host}`]: [address],
  [`MX ${host}`]: [`mx.${host}`],
  [`TXT ${host}`]: ['v=spf1 -all'],
  [`TXT _dmarc.${host}`]: ['v=DMARC1; p=reject'],
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const bound: AddressInfo | string | null = server.address()
  return typeof bound === 'object' && bound !== null ? bound.port : 0
}

/** What nginx does with the example of `deploy/`, before a site. */
const proxied: RequestListener = ({ url, method, headers }, response) => {
  response.setHeader('strict-transport-security', 'max-age=63072000')
  if (headers.host !== host) {
    response.writeHead(301, { location: `https://${host}${url}` }).end()
  } else if (url === '/api/revalidate/') {
    const isSigned = /^t=\d+,v1=/.test(String(headers['sanity-webhook-signature']))
    const from = String(headers['x-forwarded-for'])
    response.writeHead(method === 'POST' && isSigned ? 400 : 401).end(JSON.stringify({ from }))
  } else {
    response.setHeader('content-encoding', 'br')
    response.end(brotliCompressSync('<!doctype html><html lang="ru"></html>'))
  }
}

/** The public address of a site with its proxy, on this machine. */
async function openAddress(): Promise<Overrides> {
  const folder = temporaryFolder()
  const authority = makeCertificates(folder, [host, `www.${host}`])
  const file = (name: string) => readFileSync(join(folder, name))
  const keys = { key: file('privkey.pem'), cert: file('fullchain.pem') }
  const plain: RequestListener = ({ url }, response) => {
    response.writeHead(301, { location: `https://${host}${url}` }).end()
  }
  const httpPort = await portOf(createHttp(plain))
  const site = createHttps(keys, proxied)
  site.on('upgrade', ({ url }, socket) => {
    const status = url === '/lake/v1/streams' ? '101 Switching Protocols' : '404 Not Found'
    socket.end(`HTTP/1.1 ${status}\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n`)
  })
  const httpsPort = await portOf(site)
  return { address: '127.0.0.1', httpPort, httpsPort, authority }
}

async function openOutside(records: Zone, overrides: Overrides, code = 0): Promise<Outside> {
  const date = new Date(Date.now() + 120_000).toUTCString()
  return {
    names: createNames([await openNameServer(records, { code })]),
    readCertificate: (name) => readCertificate(name, overrides),
    visit: createVisitor(overrides),
    fetch: () => Promise.resolve(new Response('', { headers: { date } })),
    now: Date.now,
  }
}

async function settings(change: Record<string, string> = {}) {
  const { port } = await openSmtpServer()
  const parsed = parseEnv({
    SITE_URL: `https://${host}`,
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: `site@${host}`,
    MAIL_TO: `office@${host}`,
    ...change,
  })
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.env
}

it('finds a short certificate, a late clock and a proxy that believes what visitors claim', async () => {
  const outside = await openOutside(zone, await openAddress())
  const { findings, ...rest } = await examineOutside(await settings(), webhookSecret, outside)
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^The certificate of butlerspb-doctor\.ru ends in \d+ days/),
    expect.stringMatching(/^The proxy passes on the address that visitors claim/),
    expect.stringMatching(/^The clock of this machine is 1\d\d s behind/),
  ])
  expect(rest).toEqual({ leftOut: [], isNamed: true, isEncrypted: true })
})

it('says what is missing while nothing but the name is there', async () => {
  const overrides = { address: '127.0.0.1', httpPort: 1, httpsPort: 1 }
  const outside = await openOutside({ [`A ${host}`]: [address] }, overrides)
  const env = await settings({ SMTP_URL: 'smtp://127.0.0.1:1' })
  const { findings, ...rest } = await examineOutside(env, webhookSecret, outside)
  expect(findings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^www\..* has no address/),
    expect.stringMatching(/^https:\/\/butlerspb-doctor\.ru does not answer .*ECONNREFUSED/),
    expect.stringContaining('receives no mail (no MX)'),
    expect.stringContaining('no SPF record'),
    expect.stringContaining('no DMARC record'),
    expect.stringMatching(/^The mail server takes no message of ours \(SMTP ESOCKET/),
    expect.stringContaining('clock'),
  ])
  expect(rest).toEqual({ leftOut: [], isNamed: true, isEncrypted: false })
})

it('says that the DNS knows nothing, and asks nobody else', async () => {
  const outside = await openOutside({}, { address: '127.0.0.1', httpsPort: 1 })
  const env = await settings()
  const { findings, isNamed } = await examineOutside(env, webhookSecret, outside)
  expect(findings[0]?.message).toMatch(/^The DNS knows no address of butlerspb-doctor\.ru/)
  expect(isNamed).toBe(false)
})

it.each([
  ['a machine without a name server', {}, /^name.*: no name server answers \(ESERVFAIL\)$/],
  ['a site on this machine', { SITE_URL: 'http://localhost:3000' }, /is not on the internet$/],
  ['a name for tests', { SITE_URL: 'https://butler.example' }, /is not on the internet$/],
  ['another port', { SITE_URL: `https://${host}:8443` }, /is not https on port 443$/],
])('says what is left out for %s, and why', async (_what, change, reason) => {
  const outside = await openOutside(zone, {}, 2)
  const env = await settings({ MAIL_FROM: 'site@butler.example', ...change })
  const found = await examineOutside(env, webhookSecret, outside)
  expect(found.leftOut).toEqual([expect.stringMatching(reason)])
  expect(found.findings.filter(({ message }) => !message.includes('clock'))).toEqual([])
})
