import type { APIRequestContext, Page } from '@playwright/test'
import { expect, setting, test } from './fixtures.ts'

/** With `SERVING=plain` pages keep the framework's scripts; everything else holds as well. */
const isPlain = () => setting('E2E_SERVING') === 'plain'

// Addresses that the sitemap does not have. A console error, such as a refused script or style,
// fails each test by itself.
const unlisted = [
  '/search/?q=%D1%80%D0%B5%D0%BC%D0%BE%D0%BD%D1%82',
  '/consultation/retry/',
  '/consultation/thanks/?number=1',
  '/letters/',
  '/letters/confirm/?token=unknown',
  '/letters/unsubscribe/?token=unknown',
  '/letters/done/?step=sent',
]
const missing = '/takoy-stranitsy-net/'

async function allPages(request: APIRequestContext): Promise<string[]> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const listed = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url)
  return [...listed.map((url) => new URL(url).pathname), ...unlisted]
}

/** What the browser fetched for scripts, from the first request of the page on. */
function scriptsOf(page: Page): string[] {
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || /\.js($|\?)/.test(request.url())) {
      scripts.push(request.url())
    }
  })
  return scripts
}

test('no page fetches a script, and each works under its policy', async ({ page, request }) => {
  test.slow()
  const pages = await allPages(request)
  expect(pages.length).toBeGreaterThan(20)
  for (const path of pages) {
    const scripts = scriptsOf(page)
    const answer = await page.goto(path, { waitUntil: 'networkidle' })
    expect(answer?.status(), path).toBe(200)
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    if (isPlain()) expect(scripts.length, path).toBeGreaterThan(0)
    else expect(scripts, path).toEqual([])
    page.removeAllListeners('request')
  }
})

test('a page has no data for scripts, and names no script', async ({ request }) => {
  test.skip(isPlain(), 'plain pages have both')
  for (const path of [...(await allPages(request)), missing]) {
    const html = await (await request.get(path)).text()
    expect(html, path).not.toContain('self.__next_f')
    expect(html, path).not.toMatch(/<script[^>]* src=/)
    expect(html, path).not.toMatch(/<link[^>]* as="script"/)
    expect(html, path).not.toContain('<link rel="stylesheet"')
  }
})

test('the policy of a page allows no script that it does not have', async ({ request }) => {
  for (const path of [...(await allPages(request)), missing]) {
    const policy = (await request.get(path)).headers()['content-security-policy'] ?? ''
    expect(policy, path).toContain("default-src 'none'")
    expect(/script-src ([^;]*)/.exec(policy)?.[1], path).toMatch(
      /^('none'|'self'( 'sha256-[^']+')*)$/,
    )
    expect(/style-src ([^;]*)/.exec(policy)?.[1], path).toMatch(/^'self'( 'sha256-[^']+')*$/)
  }
})

test.describe('a page that is missing', () => {
  test.use({
    tolerated: async ({}, use) =>
      use([{ kind: 'console error', text: /404/, reason: 'Chromium reports the page itself' }]),
  })

  test('fetches no script and works under its policy', async ({ page }) => {
    const scripts = scriptsOf(page)
    await page.goto(missing, { waitUntil: 'networkidle' })
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
    if (!isPlain()) expect(scripts).toEqual([])
  })
})

test('a page asks for two typefaces ahead, and for one picture at most', async ({ request }) => {
  for (const path of await allPages(request)) {
    const html = await (await request.get(path)).text()
    expect(html.match(/<link rel="preload"[^>]*as="font"/g) ?? [], path).toHaveLength(2)
    expect((html.match(/fetchpriority="high"/gi) ?? []).length, path).toBeLessThanOrEqual(2)
  }
})

/** What a page may weigh, in bytes: its document as brotli with its styles, and its typefaces. */
const heaviest: Record<string, { document: number; fonts: number }> = {
  '/': { document: 13_900, fonts: 29_600 },
  '/blog/pyat-stolpov-doveriya/': { document: 13_400, fonts: 29_600 },
  '/services/podgotovka-k-priezdu/': { document: 10_000, fonts: 30_200 },
  '/testimonials/': { document: 8_900, fonts: 29_600 },
  '/consultation/': { document: 12_350, fonts: 22_300 },
}

test('a page is no heavier than it has become', async ({ request }) => {
  test.setTimeout(180_000)
  test.skip(isPlain(), 'plain pages keep everything')
  for (const [path, { document }] of Object.entries(heaviest)) {
    // A page is compressed quickly first, and well once the site has been quiet for ten seconds.
    const weight = async () => Number((await request.get(path)).headers()['content-length'])
    await expect.poll(weight, { message: path, timeout: 120_000 }).toBeLessThan(document)
  }
})

for (const [path, { fonts }] of Object.entries(heaviest)) {
  test(`the typefaces of ${path} are no heavier than they have become`, async ({ page }) => {
    const sizes = new Map<string, number>()
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'font') return
      sizes.set(response.url(), Number(response.headers()['content-length']))
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    await page.evaluate(() => document.fonts.ready)
    const weight = [...sizes.values()].reduce((sum, size) => sum + size, 0)
    expect(weight).toBeGreaterThan(20_000)
    expect(weight).toBeLessThan(fonts)
  })
}
