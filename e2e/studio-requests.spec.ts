import { addAccount, postRequest, uniqueContact } from './desk.ts'
import { signedOut, studioNoise } from './studio-noise.ts'
import { expect, patience, test } from './studio.ts'

test('the Studio shows the desk, which asks for its own sign-in', async ({ page, request }) => {
  const number = await postRequest(request, { channel: 'telegram', contact: uniqueContact() })
  const account = await addAccount('concierge')
  await page.goto('/studio/')
  await page.getByTestId('tool-collapse-menu').getByRole('link', { name: 'Заявки' }).click(patience)
  const frame = page.frameLocator('iframe[title="Стол консьержа"]')
  await expect(frame.getByRole('button', { name: 'Войти' })).toBeVisible(patience)
  await frame.getByLabel('Имя').fill(account.name)
  await frame.getByLabel('Пароль').fill(account.password)
  await frame.getByRole('button', { name: 'Войти' }).click()
  await frame.getByRole('link', { name: `№ ${number} ` }).click()
  await frame.getByRole('button', { name: 'Взять себе' }).click()
  await expect(frame.getByRole('main')).toContainText(`отвечает ${account.name}`)
})

test.describe('a viewer', () => {
  test.use({
    storageState: { cookies: [], origins: [] },
    tolerated: async ({}, use) => use([...studioNoise, signedOut]),
  })

  test('has no such tool, also by its address', async ({ page, command }) => {
    const person = { email: 'zritel@example.test', password: 'смотрю и не трогаю' }
    const options = ['--email', person.email, '--name', 'Зритель', '--role', 'viewer']
    await command('lake', ['user', 'add', ...options], `${person.password}\n`)
    await page.goto('/studio/requests/')
    await expect(page.getByRole('heading', { name: 'Вход в студию' })).toBeVisible(patience)
    expect(page.frames()).toHaveLength(1)
    await page.getByLabel('Электронная почта').fill(person.email)
    await page.getByLabel('Пароль').fill(person.password)
    await page.keyboard.press('Enter')
    const tools = page.getByTestId('tool-collapse-menu')
    await expect(tools.getByRole('link', { name: 'Содержание' })).toBeVisible(patience)
    await expect(tools.getByRole('link', { name: 'Заявки' })).toHaveCount(0)
    await expect(page.locator('iframe[title="Стол консьержа"]')).toHaveCount(0)
  })
})
