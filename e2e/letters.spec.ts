import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, setting, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

test('a sign-up that is refused keeps the address that was typed', async ({ page }) => {
  const address = `reader-${randomUUID()}@example`
  await page.goto('/letters/')
  const form = page.getByRole('main').locator('form[action="/api/subscriptions/"]')
  await form.getByLabel('Ваша почта').fill(address)
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Подписаться' }).click()
  await expect(page).toHaveURL('/letters/?problem=email')
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Проверьте адрес')
  await expect(form.getByLabel('Ваша почта')).toHaveValue(address)
})

test('a reader subscribes at the end of an article, confirms and unsubscribes, without JavaScript', async ({
  page,
}) => {
  const address = `reader-${randomUUID()}@example.org`
  await page.goto('/blog/')
  await page.locator('main article a, main li a').first().click()
  const form = page.locator('form[action="/api/subscriptions/"]').first()
  await form.getByLabel('Ваша почта').fill(address)
  await form.getByRole('checkbox').check()
  await form.getByRole('button', { name: 'Подписаться' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Проверьте почту')

  const inbox = join(setting('E2E_DATA_DIR'), 'inbox')
  const findLink = () =>
    readdirSync(inbox)
      .map((name) => readFileSync(join(inbox, name), 'utf8'))
      .find((mail) => mail.includes(address))
      ?.match(/\S+\/letters\/confirm\/\?token=[\w-]+/)?.[0]
  await expect.poll(findLink).toBeDefined()

  const link = new URL(findLink() ?? '')
  await page.goto(link.pathname + link.search)
  await page.getByRole('button', { name: 'Получать письма' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вы подписаны')

  await page.goto(`/letters/unsubscribe/${link.search}`)
  await page.getByRole('button', { name: 'Отписаться' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вы отписаны')
  await page.goto(link.pathname + link.search)
  await expect(page.getByRole('main')).toContainText('больше не действует')
})
