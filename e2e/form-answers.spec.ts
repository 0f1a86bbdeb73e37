import { addAccount, postRequest, signIn, uniqueContact } from './desk.ts'
import { expect, setting, test } from './fixtures.ts'

// What a form is answered with when it cannot be done: pages that stand alone, with the form again.
test.use({
  javaScriptEnabled: false,
  tolerated: async ({}, use) =>
    use([
      { kind: 'console error', text: /4(09|13|15)/, reason: 'Chromium reports the page itself' },
    ]),
})

test('a request that a colleague has taken meanwhile is taken by a second press', async ({
  page,
  browser,
  request,
  alsoWatch,
}) => {
  const number = await postRequest(request, { channel: 'telegram', contact: uniqueContact() })
  await page.goto(`/desk/requests/${number}/`)
  const account = await addAccount('concierge')
  await signIn(page, account)

  const context = await browser.newContext({ javaScriptEnabled: false })
  alsoWatch(context)
  const other = await context.newPage()
  await other.goto(`${setting('E2E_SITE_URL')}/desk/requests/${number}/`)
  const colleague = await addAccount('concierge')
  await signIn(other, colleague)
  await other.getByRole('button', { name: 'Взять себе' }).click()
  await expect(other.getByRole('main')).toContainText(`отвечает ${colleague.name}`)
  await context.close()

  await page.getByRole('button', { name: 'Взять себе' }).click()
  await expect(page.getByRole('main')).toContainText(`другой сотрудник: ${colleague.name}`)
  await page.getByRole('button', { name: 'Взять у коллеги' }).click()
  await expect(page).toHaveURL(`/desk/requests/${number}/`)
  await expect(page.getByRole('main')).toContainText(`отвечает ${account.name}`)
})

test('a note that is too long is shortened in the answer to it', async ({ page, request }) => {
  const number = await postRequest(request, { channel: 'telegram', contact: uniqueContact() })
  await page.goto(`/desk/requests/${number}/`)
  await signIn(page, await addAccount('concierge'))
  const note = page.getByLabel('Новая заметка')
  await expect(note).toHaveAttribute('maxlength', '4000')
  // A browser counts a line break as one character, and sends two.
  await note.fill('я\n'.repeat(1999) + 'я'.repeat(2))
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page).toHaveURL(`/desk/requests/${number}/`)
  await expect(page.locator('figure')).toHaveCount(1)
})

for (const [what, path, form] of [
  ['a request', '/consultation/', '/api/consultations/'],
  ['a sign-up for letters', '/letters/', '/api/subscriptions/'],
] as const) {
  test(`${what} in a format that nobody reads is refused on a page with styles`, async ({
    page,
  }) => {
    await page.goto(path)
    await page
      .locator(`form[action="${form}"]`)
      .first()
      .evaluate((element) => {
        if (!(element instanceof HTMLFormElement)) throw new TypeError('not a form')
        element.enctype = 'text/plain'
        element.submit()
      })
    await expect(page.getByRole('main')).toContainText('Такой вид запроса не поддерживается.')
    const header = page.getByRole('banner')
    await expect(header).toHaveCSS('border-bottom-style', 'solid')
  })
}
