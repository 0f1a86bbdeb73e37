import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { expect, setting, test } from './fixtures.ts'

test.use({ javaScriptEnabled: false })

const listed = z.array(
  z.object({
    number: z.number(),
    status: z.string(),
    quarantined: z.boolean(),
    name: z.string().nullable(),
    channel: z.string(),
    contact: z.string(),
    timeZone: z.string().nullable(),
    message: z.string().nullable(),
    consent: z.object({ version: z.string(), hash: z.string(), at: z.string() }),
    deliveries: z.array(z.object({ channel: z.string(), state: z.string(), attempts: z.number() })),
  }),
)

test('a prospect asks for a consultation without JavaScript and the concierge is notified', async ({
  page,
  command,
}) => {
  const message = `Присмотреть за квартирой ${randomUUID()}`
  await page.goto('/consultation/')
  await page.getByLabel('Telegram', { exact: true }).check()
  await page.getByLabel('Куда ответить').fill('@far_away_client')
  await page.getByLabel('Как к вам обращаться').fill('Ольга')
  await page.getByLabel('Где вы сейчас').selectOption('Asia/Dubai')
  await page.getByLabel('Что нужно сделать').fill(message)
  await page.getByRole('checkbox', { name: /согла/i }).last().check()
  await page.getByRole('button', { name: 'Отправить заявку' }).click()

  await expect(page).toHaveURL(/\/consultation\/thanks\/\?number=\d+$/)
  const number = Number(new URL(page.url()).searchParams.get('number'))
  await expect(page.getByRole('main')).toContainText(String(number))

  const find = async () => {
    const { stdout } = await command('requests', ['list', '--json'])
    return listed.parse(JSON.parse(stdout)).find((request) => request.number === number)
  }
  expect(await find()).toMatchObject({
    quarantined: false,
    name: 'Ольга',
    channel: 'telegram',
    timeZone: 'Asia/Dubai',
    message,
    consent: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  })
  await expect
    .poll(async () => (await find())?.deliveries)
    .toEqual([{ channel: 'file', state: 'done', attempts: 1 }])
  const inbox = join(setting('E2E_DATA_DIR'), 'inbox')
  const notices = readdirSync(inbox).map((name) => readFileSync(join(inbox, name), 'utf8'))
  const notice = notices.find((text) => text.includes(`/desk/requests/${number}/`))
  expect(notice).toContain('Asia/Dubai')
  expect(notice).not.toContain('far_away_client')
  expect(notice).not.toContain('Ольга')
})

test('an invalid form comes back with its values and an error beside the field', async ({
  page,
}) => {
  await page.goto('/consultation/')
  await page.getByLabel('WhatsApp', { exact: true }).check()
  await page.getByLabel('Куда ответить').fill('12')
  await page.getByLabel('Что нужно сделать').fill('Проверить счётчики')
  await page.getByRole('button', { name: 'Отправить заявку' }).click()

  await expect(page).toHaveURL(/\/consultation\/retry\/$/)
  await expect(page.getByLabel('Куда ответить')).toHaveValue('12')
  await expect(page.getByLabel('Куда ответить')).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByLabel('Что нужно сделать')).toHaveValue('Проверить счётчики')

  await page.getByLabel('Куда ответить').fill('+971 50 123 45 67')
  await page.getByRole('checkbox', { name: /согла/i }).last().check()
  await page.getByRole('button', { name: 'Отправить заявку' }).click()
  await expect(page).toHaveURL(/\/consultation\/thanks\//)
})

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true })

  test('the short form on a prerendered page sent twice is one request', async ({ page }) => {
    const numbers = new Set<string | null>()
    await page.goto('/')
    await page.getByLabel('Telegram', { exact: true }).check()
    await page.getByLabel('Куда ответить').fill('@far_away_client')
    await page.getByRole('checkbox', { name: /согла/i }).check()
    await expect(page.locator('input[name=stamp]')).not.toHaveValue('')
    const sent = await page
      .getByRole('form', { name: 'Заявка на консультацию' })
      .evaluate((form: HTMLFormElement) =>
        Object.fromEntries(
          [...new FormData(form)].map(([name, value]) => [
            name,
            typeof value === 'string' ? value : '',
          ]),
        ),
      )
    for (let time = 0; time < 2; time++) {
      const answer = await page.request.post('/api/consultations/', { form: sent, maxRedirects: 0 })
      const { searchParams } = new URL(answer.headers()['location'] ?? '', page.url())
      numbers.add(searchParams.get('number'))
    }
    expect([...numbers]).toEqual([expect.stringMatching(/^\d+$/)])
  })
})

test.describe('a program that posts', () => {
  const body = () => ({
    channel: 'email',
    contact: 'client@example.org',
    consent: 'on',
    key: randomUUID(),
  })
  const json = { accept: 'application/json' }

  test('gets the first answer again for the same key, and a conflict for another body', async ({
    request,
  }) => {
    const form = body()
    const first = await request.post('/api/consultations/', { form, headers: json })
    expect(first.status()).toBe(201)
    const again = await request.post('/api/consultations', { form, headers: json })
    expect(await again.json()).toEqual(await first.json())
    const other = { ...form, contact: 'other@example.org' }
    const conflict = await request.post('/api/consultations/', { form: other, headers: json })
    expect(conflict.status()).toBe(409)
  })

  test('gets an error for each invalid field', async ({ request }) => {
    const answer = await request.post('/api/consultations/', {
      data: { channel: 'email', contact: 'nobody' },
      headers: json,
    })
    expect(answer.status()).toBe(422)
    expect(await answer.json()).toMatchObject({
      ok: false,
      errors: { contact: expect.any(String), consent: expect.any(String) },
    })
  })

  test('is refused from a foreign page, with a wrong type, or with too much', async ({
    request,
  }) => {
    const post = (options: Parameters<typeof request.post>[1]) =>
      request.post('/api/consultations/', { ...options, maxRedirects: 0 })
    const foreign = { ...json, origin: 'https://evil.example' }
    expect((await post({ form: body(), headers: foreign })).status()).toBe(403)
    const xml = { ...json, 'content-type': 'text/xml' }
    expect((await post({ data: '<a/>', headers: xml })).status()).toBe(415)
    const long = { ...body(), message: 'я'.repeat(20_000) }
    expect((await post({ form: long, headers: json })).status()).toBe(413)
  })

  test('is limited to ten requests a minute', async ({ request }) => {
    const statuses: number[] = []
    for (let round = 0; round < 11; round += 1) {
      const answer = await request.post('/api/consultations/', { form: body(), headers: json })
      statuses.push(answer.status())
    }
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 201))
    expect(statuses[10]).toBe(429)
  })

  test('answers a plain form with a relative redirect', async ({ request }) => {
    const answer = await request.post('/api/consultations/', { form: body(), maxRedirects: 0 })
    expect(answer.status()).toBe(303)
    expect(answer.headers()['location']).toMatch(/^\/consultation\/thanks\/\?number=\d+$/)
  })
})
