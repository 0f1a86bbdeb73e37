import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { findChromium } from '#e2e/chromium.ts'
import { takeScreen } from './take-screen.ts'

const usage =
  'Usage: npm run guide:screens -- <one-time link of: npm run --silent lake -- user link>'

const article = 'article-pyat-stolpov-doveriya'

const importedFiles = ['klyuchi-u-soseda.md', 'priemka-remonta.md'].map((name) =>
  join(import.meta.dirname, '../sanity/import/fixtures', name),
)

type Screen = { name: string; path: string; ready: (page: Page) => Promise<void> }

/** What the guide shows of the Studio, once somebody is signed in. Nothing here is saved. */
const screens: Screen[] = [
  {
    name: 'structure',
    path: '/studio/structure/articles;article',
    ready: (page) => page.getByRole('option', { name: /^Пять столпов/ }).waitFor(),
  },
  {
    name: 'new-article',
    path: '/studio/intent/create/type=article/',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Составить' }).waitFor()
      await page.getByRole('option', { name: /^Пять столпов/ }).waitFor()
    },
  },
  {
    name: 'preview',
    path: '/studio/presentation?preview=/blog/pyat-stolpov-doveriya/',
    ready: async (page) => {
      await page.frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor()
      await page.getByTestId('field-title').getByRole('textbox').waitFor()
      await widenForm(page)
    },
  },
  {
    name: 'search',
    path: `/studio/intent/edit/id=${article};type=article/`,
    ready: async (page) => {
      await page.getByRole('tab', { name: 'Предпросмотр в поиске' }).click()
      await page.getByText('Яндекс').first().waitFor()
      await page.getByText('Проверяем…').waitFor({ state: 'hidden' })
      await page.getByRole('option', { name: /^Инвестор/ }).waitFor()
    },
  },
  {
    name: 'published',
    path: `/studio/intent/edit/id=${article};type=article/`,
    ready: (page) => page.getByText(/^На сайте: /).waitFor(),
  },
  {
    name: 'import',
    path: '/studio/import',
    ready: async (page) => {
      // While the Studio loads it may remount a tool, which then loses the files given to it.
      await page.waitForLoadState('networkidle')
      await page.getByLabel(/^Файлы статей и изображений/).setInputFiles(importedFiles)
      await page.getByRole('button', { name: /^Импортировать/ }).waitFor()
    },
  },
  {
    name: 'media',
    path: '/studio/structure/media',
    ready: (page) => page.getByRole('combobox').first().waitFor(),
  },
  {
    name: 'blocks',
    path: '/studio/structure/home',
    ready: async (page) => {
      await page.getByRole('button', { name: 'Добавить…' }).click()
      await page.locator('[data-ui=Popover]').getByText('Вопросы и ответы').waitFor()
    },
  },
]

/** Writes the pictures of docs/editor-guide.md from a running product with demo content. */
async function main(link: URL): Promise<void> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const viewport = { width: 1280, height: 800 }
    const options = { viewport, locale: 'ru-RU', timezoneId: 'Europe/Moscow' }
    const page = await (await browser.newContext(options)).newPage()
    page.setDefaultTimeout(60_000)
    await page.goto(new URL('/studio/', link).href)
    await page.getByRole('heading', { name: 'Вход в студию' }).waitFor()
    await takeScreen(page, 'guide/sign-in')
    await page.goto('about:blank')
    await page.goto(link.href)
    await page.getByRole('link', { name: 'Статьи' }).waitFor()
    for (const { name, path, ready } of screens) {
      await page.goto(new URL(path, link).href)
      await ready(page)
      await takeScreen(page, `guide/${name}`)
    }
  } finally {
    await browser.close()
  }
}

/** Drags the border between page and form, so that both can be read. */
async function widenForm(page: Page): Promise<void> {
  const preview = await page.locator('iframe').boundingBox()
  if (preview === null) throw new Error('The presentation tool shows no page')
  const border = preview.x + preview.width + 1
  const height = preview.y + preview.height / 2
  await page.mouse.move(border, height)
  await page.mouse.down()
  await page.mouse.move(border - 230, height, { steps: 10 })
  await page.mouse.up()
}

const [link] = parseArgs({ allowPositionals: true }).positionals
if (link === undefined || !URL.canParse(link)) {
  process.stderr.write(`${usage}\n`)
  process.exitCode = 2
} else {
  await main(new URL(link))
}
