import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { addAccount, passwordIn, postRequest, signIn, uniqueContact } from './desk.ts'
import { expect, setting, test } from './fixtures.ts'
import { openAgain } from './open-again.ts'

test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

test('a concierge answers a request from a phone, without JavaScript', async ({
  page,
  request,
}) => {
  const contact = uniqueContact()
  const person = { channel: 'telegram', contact, name: 'Ольга', timeZone: 'Asia/Dubai' }
  const number = await postRequest(request, { ...person, message: 'Присмотреть за квартирой' })
  const account = await addAccount('concierge')

  // The link of the notice.
  await page.goto(`/desk/requests/${number}/`)
  await expect(page).toHaveURL(`/desk/sign-in/?request=${number}`)
  await signIn(page, account)
  await expect(page).toHaveURL(`/desk/requests/${number}/`)
  const main = page.getByRole('main')
  await expect(main).toContainText('Присмотреть за квартирой')
  await expect(main).toContainText('Дубай, сейчас там')
  await expect(main).toContainText('ответить до')

  const reply = page.getByRole('link', { name: 'Ответить в Telegram' })
  const { origin, pathname, searchParams } = new URL((await reply.getAttribute('href')) ?? '')
  expect([origin, pathname]).toEqual(['https://t.me', `/${contact.slice(1)}`])
  expect(searchParams.get('text')).toContain(`на вашу заявку № ${number}.`)
  expect(searchParams.get('text')).not.toContain('Ольга')

  await page.getByRole('button', { name: 'Взять себе' }).click()
  await expect(main).toContainText(`отвечает ${account.name}`)
  await expect(page.getByRole('button', { name: 'в работе' })).toHaveAttribute('aria-current')
  await page.getByLabel('Новая заметка').fill('Просит смету.\nПерезвонить вечером.')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.locator('figure')).toContainText('Просит смету.')
  await page.getByRole('button', { name: 'закрыта' }).click()
  await expect(page.getByRole('button', { name: 'закрыта' })).toHaveAttribute('aria-current')
  await expect(main).not.toContainText('ответить до')

  const log = await page.locator('details', { hasText: 'Журнал' }).locator('li').allTextContents()
  for (const what of ['открытие', 'взята в работу', 'заметка', 'закрыта']) {
    expect(log.filter((line) => line.endsWith(`${account.name} · ${what}`))).not.toEqual([])
  }
  await expect(page.getByRole('link', { name: 'Стереть данные клиента' })).toHaveCount(0)
})

test('requests are found by a part of the contact, and by their state', async ({
  page,
  request,
}) => {
  const contact = uniqueContact()
  const first = await postRequest(request, { channel: 'telegram', contact })
  const second = await postRequest(request, { channel: 'telegram', contact, name: 'Анна' })
  const asked: string[] = []
  page.context().on('request', (sent) => void asked.push(sent.url()))
  await page.goto('/desk/')
  await signIn(page, await addAccount('concierge'))
  await page.getByLabel('Поиск заявок').fill(` t.me/${contact.slice(1).toUpperCase()} `)
  await page.getByRole('button', { name: 'Найти' }).click()
  await expect(page).toHaveURL('/desk/found/')
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(2)

  await page.getByRole('link', { name: `№ ${second}` }).click()
  await expect(page.getByRole('heading', { name: 'Другие заявки' })).toBeVisible()
  await page.getByRole('link', { name: `№ ${first}` }).click()
  await page.getByRole('button', { name: 'ждём клиента' }).click()
  await page.getByRole('link', { name: 'Заявки', exact: true }).click()
  await page.getByRole('link', { name: 'ждём клиента' }).click()
  await expect(page).toHaveURL('/desk/?status=waiting')
  await expect(page.getByRole('link', { name: `№ ${first} ` })).toBeVisible()
  await expect(page.getByRole('link', { name: `№ ${second} ` })).toHaveCount(0)
  expect(asked.join('\n').toLowerCase()).not.toContain(contact.slice(1))
})

test('suspected spam comes back from quarantine, and the office is told', async ({
  page,
  request,
}) => {
  const contact = uniqueContact()
  const spam = { channel: 'telegram', contact, website: 'https://spam.example' }
  const number = await postRequest(request, spam)
  const notices = () => {
    const inbox = join(setting('E2E_DATA_DIR'), 'inbox')
    const texts = readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'utf8'))
    return texts.filter((text) => text.includes(`/desk/requests/${number}/`)).length
  }
  await page.goto('/desk/quarantine/')
  await signIn(page, await addAccount('concierge'))
  await expect(page.getByRole('link', { name: `№ ${number} ` })).toHaveCount(0)
  await page.goto('/desk/quarantine/')
  await page.getByRole('link', { name: `№ ${number} ` }).click()
  await expect(page.getByRole('link', { name: 'Ответить в Telegram' })).toHaveCount(0)
  expect(notices()).toBe(0)
  await page.getByRole('button', { name: 'Вернуть из карантина' }).click()
  await expect(page.getByRole('button', { name: 'новая' })).toHaveAttribute('aria-current')
  await expect.poll(notices).toBe(1)
})

test('the owner erases a client, with everything of the same contact', async ({
  page,
  request,
}) => {
  const contact = uniqueContact()
  const numbers = [
    await postRequest(request, { channel: 'telegram', contact, name: 'Ольга' }),
    await postRequest(request, { channel: 'telegram', contact, message: 'Ещё раз' }),
  ]
  await page.goto(`/desk/requests/${numbers[0]}/`)
  await signIn(page, await addAccount('owner'))
  await page.getByRole('link', { name: 'Стереть данные клиента' }).click()
  await expect(page.getByRole('main')).toContainText(contact)
  await expect(page.getByLabel(`ещё № ${numbers[1]}`)).toBeChecked()
  await page.getByRole('button', { name: 'Стереть навсегда' }).click()
  await expect(page).toHaveURL(`/desk/requests/${numbers[0]}/`)
  for (const number of numbers) {
    await page.goto(`/desk/requests/${number}/erase/`)
    await expect(page.getByRole('heading', { name: 'Данные клиента удалены' })).toBeVisible()
    await expect(page.getByText('Акт об уничтожении: erasures/act-')).toBeVisible()
    await expect(page.getByLabel('Новая заметка')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'новая' })).toHaveCount(0)
    await expect(page.getByRole('main')).not.toContainText(contact)
  }
})

test('a password is changed at the desk, a lost one by a command, which ends what was open', async ({
  page,
  command,
}) => {
  const { name, password } = await addAccount('concierge')
  await page.goto('/desk/')
  await signIn(page, { name, password })
  await page.getByRole('link', { name: 'Входы' }).click()
  await expect(page.getByRole('listitem')).toContainText(`${name}, этот вход`)
  await expect(page.getByRole('listitem')).toContainText(/сеть \S+\/\d+ · Chrome, Linux/)
  const chosen = 'хрустальный подсвечник'
  await page.getByLabel('Пароль сейчас').fill(password)
  await page.getByLabel('Новый пароль').fill(chosen)
  await page.getByRole('button', { name: 'Сменить пароль' }).click()
  await expect(page.getByRole('status')).toContainText('Пароль сменён')
  const { stdout } = await command('requests', ['user', 'password', name])
  await openAgain(page)
  await expect(page).toHaveURL('/desk/sign-in/')
  await signIn(page, { name, password: chosen })
  await expect(page.getByRole('alert')).toHaveText('Имя или пароль не подошли.')
  await signIn(page, { name, password: passwordIn(stdout) })
  await expect(page).toHaveURL('/desk/')
})

test('the pages fit a phone, have no faults that axe finds, and run no script', async ({
  browser,
  page,
  request,
  alsoWatch,
}) => {
  // As many audits as pages, of some seconds each on a busy machine.
  test.slow()
  const number = await postRequest(request, {
    channel: 'email',
    contact: 'a.very.long.address.of.somebody@subdomain.example-organisation.com',
    name: 'Константин Константинович Константинопольский',
    message: 'а'.repeat(300),
  })
  await page.goto('/desk/sign-in/')
  await signIn(page, await addAccount('owner'))
  await expect(page).toHaveURL('/desk/')
  // Axe needs scripts; the session is the same.
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    storageState: await page.context().storageState(),
    bypassCSP: true,
    javaScriptEnabled: true,
  })
  alsoWatch(context)
  const watched = await context.newPage()
  const paths = ['', 'quarantine/', 'letters/', 'sessions/', 'numbers/', `requests/${number}/`]
  for (const path of [...paths, `requests/${number}/erase/`]) {
    const answer = await watched.goto(`${setting('E2E_SITE_URL')}/desk/${path}`)
    const headers = answer?.headers() ?? {}
    expect(headers['cache-control'], path).toContain('no-store')
    if (setting('E2E_SERVING') !== 'plain') {
      expect(headers['content-security-policy'], path).toContain("script-src 'none'")
      expect(await answer?.text(), path).not.toContain('<script')
    }
    if (path === 'numbers/') {
      const state = watched.locator('section', { hasText: 'Состояние сайта' })
      await expect(state).toContainText(/Содержание\s*отвечает/)
      await expect(state).toContainText(/Место на диске\s*свободно/)
    }
    const width = await watched.evaluate(() => document.documentElement.scrollWidth)
    expect(width, path).toBeLessThanOrEqual(390)
    const sections = watched.getByRole('navigation', { name: 'Разделы стола' })
    const hidden = await sections.evaluate((nav) => nav.scrollWidth - nav.clientWidth)
    expect(hidden, path).toBe(0)
    const { violations } = await new AxeBuilder({ page: watched }).analyze()
    expect(violations, path).toEqual([])
  }
  await context.close()
})
