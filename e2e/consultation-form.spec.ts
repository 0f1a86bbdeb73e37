import type { Page } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { expect, setting, test } from './fixtures.ts'

const phone = { width: 390, height: 844 }
const service = '/services/podgotovka-k-priezdu/'

test.use({
  viewport: phone,
  tolerated: async ({}, use) =>
    use([{ kind: 'console error', text: /422/, reason: 'Chromium reports the answer to a post' }]),
})

async function fillIn(page: Page, message = ''): Promise<void> {
  await page.getByLabel('Telegram', { exact: true }).check()
  await page.getByLabel('Куда ответить').fill('@far_away_client')
  await page.getByLabel('Что нужно сделать').fill(message)
  await page.getByRole('checkbox', { name: /согласие/i }).check()
}

const send = (page: Page) => page.getByRole('button', { name: 'Отправить заявку' }).click()

async function fitsTheScreen(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(phone.width)
}

const details = z.object({
  context: z.string().nullable(),
  entryPage: z.string().nullable(),
  referrerHost: z.string().nullable(),
  utm: z.string().nullable(),
  timeZone: z.string().nullable(),
})

test('a form that comes back for an error asks for a consent again whose text has changed since', async ({
  browser,
  alsoWatch,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  alsoWatch(context)
  const page = await context.newPage()
  await page.goto(`${setting('E2E_SITE_URL')}/consultation/`)
  await fillIn(page)
  await page.getByLabel('Куда ответить').fill('12')
  await page
    .locator('input[name=consentVersion]')
    .evaluate((field) => field.setAttribute('value', 'an earlier one'))
  await send(page)
  const consent = page.getByRole('checkbox', { name: /согласие на/i })
  await expect(page.getByLabel('Куда ответить')).toHaveAttribute('aria-invalid', 'true')
  await expect(consent).not.toBeChecked()
  await expect(consent).toHaveAccessibleDescription(/Текст согласия обновился/)
  await context.close()
})

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('a service leads to the form about it, and that to thanks with all that was agreed', async ({
      page,
    }) => {
      await page.goto(service)
      await page.getByRole('link', { name: 'Обсудить задачу' }).click()
      await expect(page.getByRole('checkbox', { name: 'Подготовка к приезду' })).toBeChecked()
      await expect(page.getByText('Отправите сейчас')).toBeVisible()
      await fitsTheScreen(page)
      await fillIn(page, `Убрать к приезду ${randomUUID()}`)
      await send(page)

      await expect(page).toHaveURL(/\/consultation\/thanks\/\?number=\d+$/)
      const main = page.getByRole('main')
      await expect(main).toContainText('Консьерж')
      await expect(main).toContainText('Telegram')
      await expect(main).toContainText('@far_away_client')
      await expect(main).toContainText(/до \d\d:\d\d/)
      await expect(main.getByRole('link', { name: 'WhatsApp' })).toBeVisible()
      await fitsTheScreen(page)
    })

    test('an error stands beside its field, and what was written stays', async ({ page }) => {
      await page.goto('/consultation/')
      await fillIn(page, 'Проверить счётчики')
      await page.getByLabel('Куда ответить').fill('12')
      await send(page)
      const contact = page.getByLabel('Куда ответить')
      await expect(contact).toHaveAttribute('aria-invalid', 'true')
      await expect(contact).toHaveAccessibleDescription(/Ошибка: /)
      await expect(contact).toHaveValue('12')
      await expect(page.getByLabel('Что нужно сделать')).toHaveValue('Проверить счётчики')
      await fitsTheScreen(page)
      await contact.fill('@far_away_client')
      await send(page)
      await expect(page).toHaveURL(/\/consultation\/thanks\//)
    })

    test('a consent to letters that has changed since is asked again, and what was written stays', async ({
      page,
    }) => {
      await page.goto('/consultation/')
      const letters = page.getByRole('checkbox', { name: /новости/ })
      const today = await letters.getAttribute('value')
      await letters.evaluate((box) => box.setAttribute('value', 'letters-0'))
      await letters.check()
      await fillIn(page, `Проверить счётчики ${randomUUID()}`)
      await send(page)
      await expect(page).toHaveURL('/consultation/retry/')
      await expect(letters).not.toBeChecked()
      await expect(letters).toHaveAccessibleDescription(/Условия писем обновились/)
      await expect(letters).toHaveAttribute('value', today ?? '')
      await expect(page.getByLabel('Что нужно сделать')).toHaveValue(/Проверить счётчики/)
      await letters.check()
      await send(page)
      await expect(page).toHaveURL(/\/consultation\/thanks\//)
    })
  })
}

test('errors appear without leaving the page', async ({ page }) => {
  await page.goto('/consultation/')
  await send(page)
  await expect(page.getByRole('alert')).toContainText('ещё не отправлена')
  await expect(page.getByText('Поставьте отметку')).toBeVisible()
  await expect(page.locator('#channel')).toBeFocused()
  await expect(page).toHaveURL(/\/consultation\/$/)
})

test('a double click sends one request', async ({ page }) => {
  let posts = 0
  page.on('request', (request) => {
    if (request.method() === 'POST') posts += 1
  })
  await page.goto('/consultation/')
  await fillIn(page, `Дважды ${randomUUID()}`)
  await page.getByRole('button', { name: 'Отправить заявку' }).dblclick()
  await expect(page).toHaveURL(/\/consultation\/thanks\//)
  expect(posts).toBe(1)
})

test.describe('a lost connection', () => {
  test.use({
    tolerated: async ({}, use) =>
      use([
        { kind: 'console error', text: /ERR_INTERNET_DISCONNECTED/, reason: 'the test cuts it' },
      ]),
  })

  test('keeps the text, says so, and sends it afterwards', async ({ page, context }) => {
    await page.goto('/consultation/')
    await fillIn(page, 'Забрать посылку')
    await context.setOffline(true)
    await send(page)
    await expect(page.getByRole('alert')).toContainText('Нет связи')
    await expect(page.getByLabel('Что нужно сделать')).toHaveValue('Забрать посылку')
    await context.setOffline(false)
    await send(page)
    await expect(page).toHaveURL(/\/consultation\/thanks\//)
  })
})

test.describe('where the visit began', () => {
  test.use({ timezoneId: 'Europe/Lisbon' })

  test('is sent along with the time zone of the browser', async ({ page, command }) => {
    await page.goto('/blog/?utm_source=dzen&utm_campaign=%D0%B7%D0%B8%D0%BC%D0%B0', {
      referer: 'https://yandex.ru/search',
    })
    await page.goto(service)
    await page.getByRole('link', { name: 'Обсудить задачу' }).click()
    await expect(page.getByLabel('Где вы сейчас')).toHaveValue('Europe/Lisbon')
    await expect(page.getByText('по вашему времени')).toBeVisible()
    await fillIn(page, `Начало ${randomUUID()}`)
    await send(page)
    await expect(page).toHaveURL(/\/consultation\/thanks\//)
    const number = new URL(page.url()).searchParams.get('number') ?? ''
    const { stdout } = await command('requests', ['show', number, '--json'])
    expect(details.parse(JSON.parse(stdout))).toEqual({
      context: service,
      entryPage: '/blog/',
      referrerHost: 'yandex.ru',
      utm: '{"source":"dzen","campaign":"зима"}',
      timeZone: 'Europe/Lisbon',
    })
    expect(await page.context().cookies()).toMatchObject([{ name: 'consultation_receipt' }])
  })

  test('is known to the form on the first page too', async ({ page }) => {
    await page.goto('/?utm_source=dzen', { referer: 'https://yandex.ru/search' })
    const valueOf = (name: string) => page.locator(`input[name=${name}]`).first()
    await expect(valueOf('utmSource')).toHaveValue('dzen')
    await expect(valueOf('referrer')).toHaveValue('yandex.ru')
    await expect(valueOf('entryPage')).toHaveValue('/')
  })
})
