import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const screens = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
]

const menuOf = (page: Page) => page.getByRole('dialog', { name: 'Меню' })
const openerOf = (page: Page) => page.getByRole('button', { name: 'Меню' })

/**
 * What holds the focus: its text, and whether a point of it is what a pointer would meet there
 * (WCAG 2.4.11).
 */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!element || element === document.body) return { name: 'the browser', seen: true }
    const seen = [...element.getClientRects()].some(({ left, top, width, height }) => {
      const met = document.elementFromPoint(left + width / 2, top + height / 2)
      return met !== null && (element.contains(met) || met.contains(element))
    })
    const inMenu = element.closest('dialog') !== null
    return { name: element.textContent?.trim() ?? '', seen, inMenu }
  })
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('the menu opens by keys, keeps the focus, and gives it back', async ({ page }) => {
      for (const screen of screens) {
        await page.setViewportSize(screen)
        await page.goto('/services/')
        await expect(menuOf(page)).toBeHidden()
        await openerOf(page).focus()
        await page.keyboard.press('Enter')
        await expect(menuOf(page)).toBeVisible()
        await expect(page.getByRole('button', { name: 'Закрыть' })).toBeFocused()

        const links = await menuOf(page).getByRole('link').count()
        expect(links).toBeGreaterThan(7)
        // Twice around: past the last link the focus leaves for the browser, and comes back.
        for (let step = 0; step < 2 * (links + 2); step += 1) {
          await page.keyboard.press('Tab')
          await expect(page.locator('body > main :focus, footer :focus')).toHaveCount(0)
          if (!javaScriptEnabled) continue
          expect(await focused(page), `${screen.width}`).toMatchObject({ seen: true })
        }

        await page.keyboard.press('Escape')
        await expect(menuOf(page)).toBeHidden()
        await expect(openerOf(page)).toBeFocused()
      }
    })

    test('the menu leads to the sections and to people, and closes', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto('/')
      await openerOf(page).click()
      for (const name of ['WhatsApp', 'Telegram', '+7 812 000-00-00']) {
        await expect(menuOf(page).getByRole('link', { name })).toBeVisible()
      }
      await menuOf(page).getByRole('button', { name: 'Закрыть' }).click()
      await expect(menuOf(page)).toBeHidden()
      await openerOf(page).click()
      await menuOf(page).getByRole('link', { name: 'Отзывы' }).click()
      await expect(page).toHaveURL(/\/testimonials\/$/)
      await expect(menuOf(page)).toBeHidden()
    })
  })
}

test('a press beside the menu closes it', async ({ page }) => {
  await page.setViewportSize({ width: 768, height: 1024 })
  await page.goto('/')
  await openerOf(page).click()
  await expect(menuOf(page)).toBeVisible()
  await page.mouse.click(384, 1000)
  await expect(menuOf(page)).toBeHidden()
})

test('the menu opens in a browser that knows no commands of buttons', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(HTMLButtonElement.prototype, 'command')
  })
  // The browser of the test knows them, so their attribute must not name one.
  await page.route('/services/', async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll(/ command="[a-z-]+"/g, '')
    await route.fulfill({ response: answer, body })
  })
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/services/')
  await openerOf(page).click()
  await expect(menuOf(page)).toBeVisible()
  await menuOf(page).getByRole('button', { name: 'Закрыть' }).click()
  await expect(menuOf(page)).toBeHidden()
})

test('where nothing can open the menu, a link leads to the sections', async ({ page }) => {
  await page.goto('/services/')
  const link = page.getByRole('banner').locator('a[href="#sections"]')
  await expect(link).toHaveText('Меню')
  await expect(page.getByRole('contentinfo').locator('#sections')).toContainText('Отзывы')
})
