import { expect, it } from 'vitest'
import { certificateFindings } from '#lib/doctor/outside/certificate-findings.ts'
import { readCertificate } from '#lib/doctor/outside/certificate.ts'
import { proxyFindings } from '#lib/doctor/outside/proxy-findings.ts'
import { senderFindings } from '#lib/doctor/outside/sender-findings.ts'
import { visitAddress } from '#lib/doctor/outside/visit-address.ts'
import { createVisitor } from '#lib/doctor/outside/visit.ts'
import { host, secrets } from './installation.fixture.ts'
import type { Setting } from './visits.fixture.ts'

/** What the doctor says of a proxy before the running product. */
export function defineDoctor(at: () => Setting): void {
  it('gives the doctor nothing to say', async () => {
    const { httpPort, httpsPort, authority } = at().proxy
    const roads = { address: '127.0.0.1', httpPort, httpsPort, authority }
    const now = Date.now()
    const certificate = await readCertificate(host, roads)
    // It is for two days alone.
    expect(certificateFindings(host, certificate, now - 30 * 86_400_000)).toEqual([])
    const asked = { host, hasWww: true, hasLake: true, webhookSecret: secrets.webhookSecret, now }
    const visits = await visitAddress(asked, createVisitor(roads))
    expect(proxyFindings(host, visits, { cloud: false })).toEqual([])
    expect(senderFindings(visits.signed)).toEqual([])
    const { signed } = visits
    expect(signed?.answered === true && signed.body.toString()).toContain('"from":"127.0.0.1"')
  })

  it('lets the doctor see another installation', async () => {
    const { httpPort, httpsPort, authority } = at().proxy
    const visit = createVisitor({ address: '127.0.0.1', httpPort, httpsPort, authority })
    const webhookSecret = 'secret-of-another-installation'
    const asked = { host, hasWww: false, hasLake: true, webhookSecret, now: Date.now() }
    const found = proxyFindings(host, await visitAddress(asked, visit), { cloud: false })
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining('leads to another site than this one (status 401'),
    ])
  })
}
