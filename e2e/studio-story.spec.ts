import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { photograph } from './photograph.ts'
import { expect, patience, publish, test } from './studio.ts'

const description =
  'Что сделать с квартирой перед долгим отъездом: вода, ключи, счета и человек, который ответит.'

test('an editor writes an article, publishes it, and gives it a new address', async ({
  page,
  lake,
  request,
}) => {
  const title = `Ключи у соседа ${randomUUID().slice(0, 4)}`
  await page.goto('/studio/intent/create/type=article/')
  const field = (name: string) => page.getByTestId(`field-${name}`)
  await expect(field('title').getByRole('textbox')).toBeEditable(patience)
  await field('title').getByRole('textbox').fill(title)
  await page.getByRole('button', { name: 'Составить' }).click()
  const slug = field('slug').getByRole('textbox')
  await expect(slug).toHaveValue(/^klyuchi-u-soseda-/, patience)
  const first = await slug.inputValue()
  await field('description').getByRole('textbox').fill(description)
  await choose(page, 'Автор', 'Анна Левашова')
  await addPicture(page)
  await write(page)

  // An editor takes a breath; the Studio drops a Publish of what it still finds incomplete.
  const blocks = () => {
    return lake.fetch('*[slug.current == $first][0].body[]{ _type, testimonial }', { first })
  }
  await expect
    .poll(blocks, patience)
    .toMatchObject([
      ...Array.from({ length: 4 }, () => ({ _type: 'block' })),
      { _type: 'testimonialBlock', testimonial: { _type: 'reference' } },
      { _type: 'consultationBlock' },
    ])
  await publish(page)
  await expect.poll(async () => (await request.get(`/blog/${first}/`)).status(), patience).toBe(200)
  await page.goto(`/blog/${first}/`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('img', { name: 'Ключ на крючке' })).toBeVisible()
  const text = page.getByRole('article').first()
  await expect(text.getByRole('heading', { level: 2, name: 'Перед отъездом' })).toBeVisible()
  await expect(text.getByRole('listitem').filter({ hasText: 'счётчики' })).toBeVisible()
  await expect(text.getByText('«Рейс задержали')).toBeVisible()
  await expect(text.getByRole('link', { name: 'Получить консультацию' })).toBeVisible()

  const { _id: id } = await lake.fetch<{ _id: string }>(
    '*[_type == "article" && slug.current == $first][0] { _id }',
    { first },
  )
  await page.goto(`/studio/intent/edit/id=${id};type=article/`)
  await expect(slug).toHaveValue(first, patience)
  const second = `${first}-i-u-batlera`
  await slug.fill(second)
  await publish(page)
  await expect
    .poll(async () => (await request.get(`/blog/${second}/`)).status(), patience)
    .toBe(200)
  await expect
    .poll(async () => {
      const answer = await request.get(`/blog/${first}/`, { maxRedirects: 0 })
      return [answer.status(), answer.headers()['location']]
    }, patience)
    .toEqual([308, `/blog/${second}/`])
})

/** Chooses a document in a reference field by the beginning of its title. */
async function choose(page: Page, field: string, words: string): Promise<void> {
  await page.getByRole('combobox', { name: field, exact: true }).fill(words)
  // The list of articles beside the form has options too, with their authors' names at the end.
  await page
    .getByRole('option', { name: new RegExp(`^${words}`) })
    .first()
    .click(patience)
}

async function addPicture(page: Page): Promise<void> {
  const upload = page.getByTestId('file-input-upload-button-sanity-default')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), upload.click()])
  const buffer = await photograph(page)
  await chooser.setFiles({ name: 'ключ.jpg', mimeType: 'image/jpeg', buffer })
  await expect(page.getByTestId('hotspot-image-input')).toBeVisible(patience)
  await page.getByTestId('field-hero.alt').getByRole('textbox').fill('Ключ на крючке')
}

/** Types a heading, a paragraph and a list as Markdown, then adds a testimonial and a call. */
async function write(page: Page): Promise<void> {
  const body = page.getByTestId('field-body')
  await body.click({ position: { x: 300, y: 200 } })
  const editor = body.locator('[contenteditable="true"]').first()
  await expect(editor).toBeFocused(patience)
  for (const line of [
    '## Перед отъездом',
    'Перекройте воду и передайте ключи батлеру.',
    '- снимите счётчики',
    'закройте форточки',
  ]) {
    await page.keyboard.type(line)
    await page.keyboard.press('Enter')
  }
  await insert(page, 'Отзыв клиента')
  const dialog = page.getByRole('dialog')
  await choose(page, 'Отзыв', 'Николай')
  await dialog.getByRole('button', { name: 'Close dialog' }).click()
  await insert(page, 'Приглашение на консультацию')
  await dialog.getByRole('button', { name: 'Close dialog' }).click()
}

async function insert(page: Page, block: string): Promise<void> {
  await page.getByTestId('field-body').getByTestId('insert-menu-button').click()
  await page.getByRole('menuitem', { name: block }).click()
  await expect(page.getByRole('dialog')).toBeVisible(patience)
}
