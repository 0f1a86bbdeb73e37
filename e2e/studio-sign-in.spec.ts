import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { signedOut, studioNoise } from './studio-noise.ts'
import { expect, patience, test } from './studio.ts'
import type { Tolerated } from './watch.ts'

const wrongPassword: Tolerated = {
  kind: 'console error',
  text: /status of 401 /,
  url: /\/lake\/auth\/login\/local\?/,
  reason: 'the page that says so is a 401',
}

// Nobody is signed in yet.
test.use({
  storageState: { cookies: [], origins: [] },
  tolerated: async ({}, use) => use([...studioNoise, signedOut, wrongPassword]),
})

async function seesTheStructure(page: Page): Promise<void> {
  await expect(page.getByRole('link', { name: 'Статьи' })).toBeVisible(patience)
  // The one-time session id must not stay in the address, where it could be copied.
  expect(page.url()).not.toContain('sid=')
}

test('the one-time link signs in once', async ({ page, command, request }) => {
  const { stdout } = await command('lake', ['user', 'link'])
  const link = new URL(stdout.trim())
  await page.goto(link.href)
  await seesTheStructure(page)
  const again = await request.get(`/lake/v1/auth/fetch?${link.hash.slice(1)}`)
  expect(again.status()).toBe(401)
})

test('a person signs in with a password', async ({ page, command }) => {
  const person = { email: 'vera@example.test', password: 'канал и набережная' }
  const options = ['--email', person.email, '--name', 'Вера', '--role', 'editor']
  const added = await command('lake', ['user', 'add', ...options], `${person.password}\n`)
  expect(added).toMatchObject({ code: 0 })

  await page.goto('/studio/')
  await expect(page.getByRole('heading', { name: 'Вход в студию' })).toBeVisible(patience)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])

  await page.getByLabel('Электронная почта').fill(person.email)
  await page.getByLabel('Пароль').fill('не тот пароль')
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('alert')).toContainText('Не удалось войти')
  await expect(page.getByLabel('Электронная почта')).toHaveValue(person.email)

  await page.getByLabel('Пароль').fill(person.password)
  await page.keyboard.press('Enter')
  await seesTheStructure(page)
})

test('the sign-in page works without scripts', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${baseURL}/lake/auth/login`)
  await page.getByLabel('Электронная почта').fill('nobody@example.test')
  await page.getByLabel('Пароль').fill('не тот пароль')
  await page.getByRole('button', { name: 'Войти' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await context.close()
})
