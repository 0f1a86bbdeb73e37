import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '#e2e/chromium.ts'
import { takeScreen } from './take-screen.ts'

const usage = `Usage: npm run guide:desk-screens -- SITE NAME PASSWORD

Writes the pictures of docs/requests-guide.md. SITE is a running product with demo content and no
requests, such as http://localhost:3000; NAME and PASSWORD are an owner's account of
"npm run --silent requests -- user add".`

const requests = [
  {
    channel: 'whatsapp',
    contact: '+971501234567',
    name: 'Марина',
    timeZone: 'Asia/Dubai',
    message: 'Прилетаем в пятницу вечером: проветрить, протопить и купить продукты.',
    context: '/services/podgotovka-k-priezdu/',
  },
  {
    channel: 'telegram',
    contact: '@demo_andrey',
    name: 'Андрей',
    timeZone: 'Europe/London',
    message: 'Нужен человек, который примет ремонт по смете.',
  },
]

/** Sends two requests, answers the first at the desk, and takes a picture of each screen. */
async function main(site: string, name: string, password: string): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const viewport = { width: 390, height: 844 }
    const options = { baseURL: site, viewport, locale: 'ru-RU', timezoneId: 'Europe/Moscow' }
    const page = await (await browser.newContext(options)).newPage()
    for (const request of requests) await post(page, request)
    await page.goto('/desk/')
    await page.getByLabel('Имя').fill(name)
    await page.getByLabel('Пароль').fill(password)
    await takeScreen(page, 'guide/desk-sign-in')
    await page.getByRole('button', { name: 'Войти' }).click()
    await page.getByRole('heading', { name: 'Заявки' }).waitFor()
    await takeScreen(page, 'guide/desk-list')
    await page
      .getByRole('link', { name: /Марина/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Взять себе' }).click()
    await page.getByText('отвечает', { exact: false }).first().waitFor()
    await takeScreen(page, 'guide/desk-request')
    await page.goto('/desk/numbers/')
    await takeScreen(page, 'guide/desk-numbers')
  } finally {
    await browser.close()
  }
}

async function post(page: Page, request: Record<string, string>): Promise<void> {
  const answer = await page.request.post('/api/consultations/', {
    form: { consent: 'on', ...request },
    headers: { accept: 'application/json' },
  })
  if (answer.status() !== 201) throw new Error(`The site answered ${answer.status()} to a request`)
}

const [site, name, password] = parseArgs({ allowPositionals: true }).positionals
if (site === undefined || name === undefined || password === undefined || !URL.canParse(site)) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  await main(site, name, password)
}
