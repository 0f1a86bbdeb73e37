import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { addAccount, formTokenOf, postRequest, signIn, uniqueContact } from './desk.ts'
import { expect, setting, test } from './fixtures.ts'
import { openAgain } from './open-again.ts'

test.use({
  javaScriptEnabled: false,
  tolerated: async ({}, use) =>
    use([{ kind: 'console error', text: /40[34]/, reason: 'Chromium reports the page itself' }]),
})

const noRedirect = { maxRedirects: 0 } as const

async function sessionOf(page: Page): Promise<string> {
  const cookies = await page.context().cookies()
  return cookies.find(({ name }) => name === 'desk')?.value ?? ''
}

test('without a session there is nothing but the way in', async ({ request }) => {
  const number = await postRequest(request, { channel: 'telegram', contact: uniqueContact() })
  const lists = ['', 'found/', 'quarantine/', 'letters/', 'sessions/', 'numbers/']
  for (const path of [...lists, `requests/${number}/`, `requests/${number}/erase/`]) {
    for (const cookie of ['', 'desk=invented', '__Host-desk=invented']) {
      const answer = await request.get(`/desk/${path}`, { headers: { cookie }, ...noRedirect })
      expect([path, answer.status()]).toEqual([path, 303])
      expect(answer.headers()['location']).toMatch(/^\/desk\/sign-in\//)
      expect(await answer.text()).toBe('')
    }
  }
  for (const action of ['take', 'status', 'note', 'restore', 'erase', 'retry', 'end-session']) {
    const answer = await request.post(`/desk/actions/${action}/`, {
      form: { number: String(number), status: 'spam', scope: 'contact' },
      ...noRedirect,
    })
    expect([answer.status(), answer.headers()['location']]).toEqual([303, '/desk/sign-in/'])
  }
  for (const path of ['forbidden/', 'missing/', 'actions/', 'users/', `requests/0${number}/`]) {
    expect((await request.get(`/desk/${path}`)).status()).toBe(404)
  }
  expect((await request.get('/desk/actions/take/')).status()).toBe(405)
})

test('a request that does not exist is told on a page of the desk', async ({ page }) => {
  await page.goto('/desk/')
  await signIn(page, await addAccount('concierge'))
  for (const path of ['requests/999999999/', 'no-such-page/']) {
    expect((await page.goto(`/desk/${path}`))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такой страницы нет')
  }
  await page.getByRole('link', { name: 'Карантин' }).click()
  await expect(page).toHaveURL('/desk/quarantine/')
})

test('a concierge gets neither the pages nor the actions of the owner', async ({
  page,
  request,
}) => {
  const number = await postRequest(request, { channel: 'telegram', contact: uniqueContact() })
  await page.goto('/desk/')
  await signIn(page, await addAccount('concierge'))
  const token = await formTokenOf(page)
  for (const path of ['numbers/', `requests/${number}/erase/`]) {
    const answer = await page.goto(`/desk/${path}`)
    expect(answer?.status()).toBe(403)
    await expect(page.getByRole('heading')).toHaveText('Только для владельца')
  }
  const form = { token, number: String(number), scope: 'contact' }
  const erase = await page.request.post('/desk/actions/erase/', { form, ...noRedirect })
  expect(erase.status()).toBe(403)
  // The session opens nothing of the content.
  const query = '/lake/v2025-02-19/data/query/production?query=*'
  const cookie = `desk=${await sessionOf(page)}`
  expect((await request.get(query, { headers: { cookie } })).status()).toBe(401)
})

test('a form of another site, or with the token of another session, does nothing', async ({
  page,
  browser,
  request,
  alsoWatch,
}) => {
  const number = await postRequest(request, { channel: 'telegram', contact: uniqueContact() })
  await page.goto(`/desk/requests/${number}/`)
  const account = await addAccount('owner')
  await signIn(page, account)
  const token = await formTokenOf(page)
  const post = (form: Record<string, string>, headers: Record<string, string> = {}) =>
    page.request.post('/desk/actions/take/', { form, headers, ...noRedirect })

  const right = { token, number: String(number) }
  for (const origin of [
    'https://evil.example',
    'null',
    `${setting('E2E_SITE_URL')}.evil.example`,
  ]) {
    expect((await post(right, { origin })).status()).toBe(403)
  }
  for (const site of ['cross-site', 'same-site']) {
    expect((await post(right, { 'sec-fetch-site': site })).status()).toBe(403)
  }
  const context = await browser.newContext({ javaScriptEnabled: false })
  alsoWatch(context)
  const other = await context.newPage()
  await other.goto(`${setting('E2E_SITE_URL')}/desk/`)
  await signIn(other, account)
  const foreignToken = await formTokenOf(other)
  expect(foreignToken).not.toBe(token)
  for (const wrong of [foreignToken, '', await sessionOf(page)]) {
    expect((await post({ ...right, token: wrong })).status()).toBe(403)
  }
  await context.close()
  await openAgain(page)
  await expect(page.getByRole('button', { name: 'новая' })).toHaveAttribute('aria-current')
  expect((await post(right)).status()).toBe(303)
})

test('a session that was planted, ended or signed out opens nothing', async ({ page }) => {
  const account = await addAccount('concierge')
  const opens = async (session: string) => {
    const headers = { cookie: `desk=${session}` }
    return (await page.request.get('/desk/', { headers, ...noRedirect })).status() === 200
  }
  const url = setting('E2E_SITE_URL')
  await page.context().addCookies([{ name: 'desk', value: 'planted', url }])
  await page.goto('/desk/')
  await signIn(page, account)
  const first = await sessionOf(page)
  expect(first).not.toBe('planted')
  await page.context().clearCookies()
  expect(await opens(first)).toBe(true)
  expect(await opens('planted')).toBe(false)

  // Signing in again in the same browser replaces the session.
  const again = await page.request.post('/desk/actions/sign-in/', {
    form: account,
    headers: { cookie: `desk=${first}` },
    ...noRedirect,
  })
  expect(again.status()).toBe(303)
  expect(await opens(first)).toBe(false)

  await page.goto('/desk/')
  const second = await sessionOf(page)
  expect(await opens(second)).toBe(true)
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page).toHaveURL('/desk/sign-in/')
  expect(await opens(second)).toBe(false)
})

test('the sixth guess of a password is not even looked at', async ({ request }) => {
  const { name, password } = await addAccount('concierge')
  const guess = async (given: string) => {
    const answer = await request.post('/desk/actions/sign-in/', {
      form: { name, password: given },
      ...noRedirect,
    })
    return answer.headers()['location']
  }
  for (let count = 0; count < 5; count += 1) {
    expect(await guess('wrong')).toBe('/desk/sign-in/?error=wrong')
  }
  expect(await guess(password)).toBe('/desk/sign-in/?error=tooMany')
})

test('what a prospect wrote is text, and reaches no log', async ({ page, request }) => {
  const contact = uniqueContact()
  const name = '<img src=x onerror=alert(1)>'
  const message = `</blockquote><script>alert(1)</script>${contact}`
  const number = await postRequest(request, { channel: 'telegram', contact, name, message })
  await page.goto(`/desk/requests/${number}/`)
  await signIn(page, await addAccount('concierge'))
  await expect(page.getByRole('main')).toContainText(name)
  await expect(page.getByRole('main')).toContainText(message)
  await expect(page.getByRole('main').locator('img, script')).toHaveCount(0)
  expect(readFileSync(setting('E2E_LOG'), 'utf8')).not.toContain(contact.slice(1))
})

test('two people who open one page at once each get their own', async ({ browser }) => {
  const accounts = [await addAccount('concierge'), await addAccount('concierge')]
  const pages = await Promise.all(
    accounts.map(async (account) => {
      const context = await browser.newContext({ javaScriptEnabled: false })
      const page = await context.newPage()
      await page.goto(`${setting('E2E_SITE_URL')}/desk/`)
      await signIn(page, account)
      return page
    }),
  )
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(pages.map(openAgain))
    for (const [at, page] of pages.entries()) {
      await expect(page.getByRole('banner')).toContainText(accounts[at]?.name ?? '?')
    }
  }
  for (const page of pages) await page.context().close()
})
