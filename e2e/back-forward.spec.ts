import { expect, setting, test } from './fixtures.ts'

/** What a script has left in the page; gone when the page has been loaded again. */
declare global {
  var leftInPage: { persisted?: boolean } | undefined
}

const pages = [
  '/',
  '/blog/',
  '/blog/pyat-stolpov-doveriya/',
  '/services/podgotovka-k-priezdu/',
  '/testimonials/',
]

test('the browser keeps a page as it is while its visitor is away', async ({
  playwright,
  launchOptions,
}) => {
  test.skip(setting('E2E_SERVING') === 'plain', 'plain pages are not stored')
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    // Playwright switches it off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  try {
    const page = await browser.newPage({ baseURL: setting('E2E_SITE_URL') })
    for (const path of pages) {
      await page.goto(path)
      await page.evaluate(() => {
        globalThis.leftInPage = {}
        addEventListener('pageshow', ({ persisted }) => {
          globalThis.leftInPage = { persisted }
        })
      })
      await page.goto('/privacy/')
      await page.evaluate(() => history.back())
      await page.waitForURL(path, { waitUntil: 'commit' })
      await expect
        .poll(() => page.evaluate(() => globalThis.leftInPage), { message: path })
        .toEqual({ persisted: true })
    }
  } finally {
    await browser.close()
  }
})
