import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { z } from 'zod'
import { findChromium } from '#e2e/chromium.ts'

/** What one visit with an empty cache transfers, in bytes with headers, by kind. */
export type Visit = {
  document: number
  stylesheet: number
  script: number
  /** The part of `script` that comes from `/_next/`. */
  framework: number
  font: number
  image: number
  other: number
}

const responded = z.object({
  requestId: z.string(),
  type: z.string(),
  response: z.object({ url: z.string() }),
})
const finished = z.object({ requestId: z.string(), encodedDataLength: z.number() })

/** A browser that reaches only this machine. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
  })
}

/** Opens the page as a phone does, scrolls nowhere, and waits until the network is quiet. */
export async function visitCold(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    deviceScaleFactor: 1.75,
    isMobile: true,
  })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const responses = new Map<string, { kind: string; url: string }>()
    const visit = {
      document: 0,
      stylesheet: 0,
      script: 0,
      framework: 0,
      font: 0,
      image: 0,
      other: 0,
    }
    session.on('Network.responseReceived', (event) => {
      const { requestId, type, response } = responded.parse(event)
      responses.set(requestId, { kind: type.toLowerCase(), url: response.url })
    })
    session.on('Network.loadingFinished', (event) => {
      const { requestId, encodedDataLength } = finished.parse(event)
      const { kind, url } = responses.get(requestId) ?? { kind: 'other', url: '' }
      visit[isKind(kind) ? kind : 'other'] += encodedDataLength
      if (kind === 'script' && url.includes('/_next/')) visit.framework += encodedDataLength
    })
    const answer = await page.goto(url, { waitUntil: 'networkidle' })
    if (answer?.status() !== 200) throw new Error(`${url} answers ${answer?.status()}`)
    return visit
  } finally {
    await context.close()
  }
}

const kinds = ['document', 'stylesheet', 'script', 'font', 'image'] as const

function isKind(kind: string): kind is (typeof kinds)[number] {
  return kinds.some((known) => known === kind)
}
