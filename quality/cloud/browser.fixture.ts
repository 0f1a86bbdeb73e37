import { createHash, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import type { StandIn } from './stand-in.fixture.ts'

/**
 * A Chromium for which all of Sanity's hosts are the stand-in, whose certificate alone it accepts
 * besides real ones; every other host but localhost is away.
 */
export function openBrowser(cloud: StandIn, executablePath: string): Promise<Browser> {
  const { publicKey } = new X509Certificate(readFileSync(cloud.certificateFile))
  const key = publicKey.export({ type: 'spki', format: 'der' })
  const rules = [
    `MAP *.sanity.io 127.0.0.1:${cloud.port}`,
    'MAP * ~NOTFOUND',
    'EXCLUDE localhost',
    'EXCLUDE 127.0.0.1',
  ]
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
      `--host-resolver-rules=${rules.join(', ')}`,
      `--ignore-certificate-errors-spki-list=${createHash('sha256').update(key).digest('base64')}`,
    ],
  })
}
