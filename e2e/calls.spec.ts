import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const article = '/blog/pyat-stolpov-doveriya/'
const service = '/services/podgotovka-k-priezdu/'
const phone = { width: 390, height: 844 }

const barOf = (page: Page) => page.getByRole('navigation', { name: 'Связаться' })
const inlineCallOf = (page: Page) => page.getByRole('complementary', { name: 'Спросить консьержа' })

/** What a visitor finds written when a link opens a messenger. */
async function firstWords(link: Locator): Promise<string> {
  const href = (await link.getAttribute('href')) ?? ''
  return new URL(href).searchParams.get('text') ?? ''
}

test('a wide screen and paper have no bar', async ({ page }) => {
  await page.goto(article)
  await expect(barOf(page)).toBeHidden()
  await page.setViewportSize(phone)
  await expect(barOf(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(barOf(page)).toBeHidden()
})

test('the focus stays in sight in the bar above the footer', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto('/services/')
  await barOf(page).getByRole('link').first().focus()
  await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
  for (const link of await barOf(page).getByRole('link').all()) {
    await link.focus()
    const isOnTop = () =>
      link.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect()
        return element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
      })
    // The bar comes up once it has the focus.
    await expect.poll(isOnTop, await link.innerText()).toBe(true)
  }
})

test('the bar leaves while a reader scrolls down, and comes back on the way up', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  await page.goto(article)
  await expect(barOf(page)).toBeInViewport({ ratio: 1 })
  await page.mouse.wheel(0, 1200)
  await expect(barOf(page)).not.toBeInViewport()
  await page.mouse.wheel(0, -300)
  await expect(barOf(page)).toBeInViewport({ ratio: 1 })
  await page.mouse.wheel(0, 600)
  await expect(barOf(page)).not.toBeInViewport()
  await barOf(page).getByRole('link', { name: 'Telegram' }).focus()
  await expect(barOf(page)).toBeInViewport({ ratio: 1 })
})

/** The controls of forms that the bar lies above when they stand at the lower edge of the screen. */
function coveredControls(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bar = document.querySelector('nav[aria-label="Связаться"]')
    if (!bar) throw new Error('The page has no bar')
    return [...document.querySelectorAll('main form, footer form')].flatMap((form) =>
      [...form.querySelectorAll('input, select, textarea, button, a')].flatMap((control) => {
        const { width, bottom } = control.getBoundingClientRect()
        if (width === 0 || !control.checkVisibility()) return []
        scrollTo({ top: scrollY + bottom - innerHeight + 4, behavior: 'instant' })
        const { left, top, height } = control.getBoundingClientRect()
        const met = document.elementFromPoint(left + width / 2, top + height / 2)
        return bar.contains(met) ? [control.outerHTML.slice(0, 80)] : []
      }),
    )
  })
}

/** The name of what has the focus if the bar lies above a part of it. */
function focusUnderBar(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const focused = document.activeElement
    const bar = document.querySelector('nav[aria-label="Связаться"]')
    if (!focused || !bar) throw new Error('The page has no bar')
    if (bar.contains(focused) || focused.closest('form, footer, dialog')) return undefined
    const { top, bottom } = focused.getBoundingClientRect()
    const edge = bar.getBoundingClientRect().top
    const isUnder = top < innerHeight && bottom > edge
    return isUnder ? (focused.textContent ?? focused.tagName) : undefined
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the bar never lies above a form', async ({ page }) => {
      for (const width of [320, 390, 768]) {
        await page.setViewportSize({ width, height: 700 })
        for (const path of ['/', article, '/search/', '/letters/']) {
          await page.goto(path)
          expect(await coveredControls(page), `${path} at ${width}`).toEqual([])
        }
      }
    })

    test('the bar never lies above what a keyboard has reached', async ({ page }) => {
      test.slow()
      for (const path of [article, '/services/']) {
        await page.setViewportSize({ width: 320, height: 640 })
        await page.goto(path)
        const stops = await page.locator('main a[href]').count()
        for (let step = 0; step < stops + 6; step += 1) {
          await page.keyboard.press('Tab')
          await expect.poll(() => focusUnderBar(page), `${path}, step ${step}`).toBeUndefined()
        }
      }
    })
  })
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the bar stays where it is', async ({ page }) => {
    await page.setViewportSize(phone)
    await page.goto(article)
    await page.mouse.wheel(0, 1200)
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000)
    await expect(barOf(page)).toBeInViewport({ ratio: 1 })
  })
})

test('text of twice the size still fits the bar, and the bar leaves room for the page', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/guarantees/')
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%'
  })
  for (const name of ['WhatsApp', 'Telegram', 'Консультация']) {
    await expect(barOf(page).getByRole('link', { name })).toBeInViewport({ ratio: 1 })
  }
  const height = (await barOf(page).boundingBox())?.height ?? 0
  expect(height).toBeLessThan(640 / 3)
  const padding = await page
    .locator('html')
    .evaluate((html) => Number.parseFloat(getComputedStyle(html).scrollPaddingBottom))
  expect(padding).toBeGreaterThanOrEqual(height)
})

test('a conversation begins with the page that the visitor reads', async ({ page }) => {
  await page.setViewportSize(phone)
  for (const [path, words] of [
    [service, 'Интересует услуга «Подготовка к приезду».'],
    [article, 'Читаю статью «Пять столпов доверия: как проверить того, кому отдаёте ключи».'],
    ['/guarantees/', 'Смотрю страницу «Гарантии».'],
    ['/', 'Пишу с сайта ButlerSPB'],
  ] as const) {
    await page.goto(path)
    for (const name of ['WhatsApp', 'Telegram']) {
      expect(await firstWords(barOf(page).getByRole('link', { name })), path).toContain(words)
      const inMenu = page.locator('dialog').getByRole('link', { name, includeHidden: true })
      expect(await firstWords(inMenu), path).toContain(words)
    }
  }
})

test('the form names the page that the visitor comes from, and nothing that an address says', async ({
  page,
}) => {
  await page.setViewportSize(phone)
  await page.goto('/guarantees/')
  await barOf(page).getByRole('link', { name: 'Консультация' }).click()
  await expect(page).toHaveURL(/\/consultation\/\?context=\/guarantees\/$/)
  await expect(page.getByLabel('Речь о странице «Гарантии»')).toBeChecked()
  for (const context of [
    '/takoy-net/',
    '/contacts/',
    'Позвоните +79210000000',
    '//evil.example/',
  ]) {
    await page.goto(`/consultation/?context=${encodeURIComponent(context)}`)
    await expect(page.getByText('Речь о странице')).toHaveCount(0)
  }
})

for (const path of [article, service]) {
  test(`a reader of ${path} can ask a person in the middle of it, once`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(path)
    await expect(inlineCallOf(page)).toHaveCount(1)
    await expect(inlineCallOf(page)).toBeVisible()
    const text = await page.getByRole('article').first().boundingBox()
    const call = await inlineCallOf(page).boundingBox()
    const place = ((call?.y ?? 0) - (text?.y ?? 0)) / (text?.height ?? 1)
    expect(place).toBeGreaterThan(0.2)
    expect(place).toBeLessThan(0.8)
    expect(await firstWords(inlineCallOf(page).getByRole('link', { name: 'Telegram' }))).toMatch(
      /«.+»\.$/,
    )
    await expect(inlineCallOf(page).getByRole('link', { name: 'Консультация' })).toHaveAttribute(
      'href',
      `/consultation/?context=${path}`,
    )
    await page.setViewportSize(phone)
    await expect(inlineCallOf(page)).toBeHidden()
  })
}
