import { readFileSync } from 'node:fs'
import { createServer as createTcpServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { describe, expect, it, onTestFinished } from 'vitest'
import { temporaryFolder } from '#lib/durable/temporary-folder.fixture.ts'
import { makeCertificates } from '#quality/deploy/certificates.fixture.ts'
import { certificateFindings } from './certificate-findings.ts'
import { readCertificate } from './certificate.ts'

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('a certificate', () => {
  it('is read, and judged as a browser does', async () => {
    const folder = temporaryFolder()
    const authority = makeCertificates(folder, ['example.ru'])
    const file = (name: string) => readFileSync(join(folder, name))
    const keys = { key: file('privkey.pem'), cert: file('fullchain.pem') }
    const httpsPort = await listen(createServer(keys))
    const overrides = { address: '127.0.0.1', httpsPort }

    const good = await readCertificate('example.ru', { ...overrides, authority })
    expect(good).toMatchObject({ reached: true, problem: undefined })
    const days = good.reached ? (good.expiresAt - Date.now()) / 86_400_000 : 0
    expect([Math.round(days)]).toEqual([2])

    expect(await readCertificate('other.ru', { ...overrides, authority })).toMatchObject({
      problem: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
    const untrusted: unknown = expect.stringMatching(/^UNABLE_TO_/)
    expect(await readCertificate('example.ru', overrides)).toMatchObject({ problem: untrusted })
  })

  it('is missing where nothing listens, or something without TLS', async () => {
    const plain = createTcpServer((socket) => socket.on('error', () => {}).end('220 mail\r\n'))
    const httpsPort = await listen(plain)
    const overrides = { address: '127.0.0.1', httpsPort }
    expect(await readCertificate('example.ru', overrides)).toMatchObject({ reached: false })
    expect(await readCertificate('example.ru', { ...overrides, httpsPort: 1 })).toEqual({
      reached: false,
      reason: 'ECONNREFUSED',
    })
  })
})

describe('what is said of a certificate', () => {
  const now = Date.parse('2026-11-29T12:00:00Z')
  const dayMs = 86_400_000
  const ends = (days: number, problem?: string) => ({
    reached: true as const,
    problem,
    expiresAt: now + days * dayMs,
  })

  it.each([
    [ends(12), []],
    [ends(11), [/^advice: .* ends in 11 days: see why/]],
    [ends(4), [/^error: .* ends in 4 days/]],
    [ends(-1, 'CERT_HAS_EXPIRED'), [/^error: .* has expired/]],
    [ends(60, 'ERR_TLS_CERT_ALTNAME_INVALID'), [/^error: .* is for another name: get one for ex/]],
    [ends(60, 'DEPTH_ZERO_SELF_SIGNED_CERT'), [/^error: Browsers refuse .*DEPTH_ZERO/]],
    [{ reached: false as const, reason: 'ECONNREFUSED' }, [/^error: .*\(ECONNREFUSED\): start/]],
  ])('%j', (certificate, expected) => {
    const said = certificateFindings('example.ru', certificate, now).map(
      ({ severity, message }) => `${severity}: ${message}`,
    )
    expect(said).toEqual(expected.map((pattern) => expect.stringMatching(pattern)))
  })
})
