import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import { z } from 'zod'
import { createHands } from './hands.ts'
import { photograph } from './photograph.ts'
import { expect, patience, publish, test } from './studio.ts'

const description =
  'Что сделать с квартирой перед долгим отъездом: вода, ключи, счета и человек, который ответит.'

type Hands = ReturnType<typeof createHands>

// Follows docs/editor-guide.md step by step.
test('an editor writes an article by the guide in forty actions, and gives it a new address', async ({
  page,
  lake,
  request,
}) => {
  const title = `Ключи у соседа ${randomUUID().slice(0, 4)}`
  const hands = createHands(page)
  await page.goto('/studio/')
  await hands.click(page.getByRole('link', { name: 'Статьи', exact: true }))
  await hands.click(page.getByRole('link', { name: 'Все статьи', exact: true }))
  await hands.click(page.getByRole('link', { name: 'Статья', exact: true }))
  await expect(textbox(page, 'Заголовок')).toBeEditable(patience)
  await hands.fill(textbox(page, 'Заголовок'), title)
  await hands.click(page.getByRole('button', { name: 'Составить' }))
  const slug = textbox(page, 'Адрес страницы')
  await expect(slug).toHaveValue(/^klyuchi-u-soseda-/, patience)
  const first = await slug.inputValue()
  await hands.fill(textbox(page, 'Краткое описание'), description)
  await choose(page, hands, { field: 'Автор', words: 'Анна' })
  await addPicture(page, hands)
  await write(page, hands)
  await hands.click(page.getByRole('tab', { name: 'Темы и связи' }))
  await hands.click(page.getByRole('button', { name: 'Добавить', exact: true }).first())
  await choose(page, hands, { words: 'Доверие' })
  await hands.click(page.getByTestId('pane-footer').last().getByTestId('action-menu-button'))
  await hands.click(page.getByRole('menuitem', { name: 'Типограф' }))
  await hands.click(page.getByRole('button', { name: 'Опубликовать', exact: true }))
  expect(hands.actions()).toBeLessThanOrEqual(40)
  await expect(page.getByText(/^На сайте: /)).toBeVisible(patience)

  await page.goto(`/blog/${first}/`)
  await seesTheArticle(page, title)

  const articleId = '*[_type == "article" && slug.current == $first][0]._id'
  const id = z.string().parse(await lake.fetch<unknown>(articleId, { first }))
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

function textbox(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name, exact: true })
}

/** Chooses a document by the beginning of its title, in the reference field of that name or in the only empty one. */
async function choose(
  page: Page,
  hands: Hands,
  { field, words }: { field?: string; words: string },
): Promise<void> {
  const box = field
    ? page.getByRole('combobox', { name: field, exact: true })
    : page.getByPlaceholder('Начните вводить название')
  await hands.fill(box, words)
  // The list of articles beside the form has options too.
  const found = page.getByTestId('autocomplete-popover').getByRole('option', {
    name: new RegExp(`^${words}`),
  })
  await hands.click(found.first())
  await expect(found).toHaveCount(0, patience)
}

async function addPicture(page: Page, hands: Hands): Promise<void> {
  const button = page.getByTestId('file-input-upload-button-sanity-default')
  const buffer = await photograph(page)
  await hands.upload(button, { name: 'ключ.jpg', mimeType: 'image/jpeg', buffer })
  await expect(page.getByTestId('hotspot-image-input')).toBeVisible(patience)
  await hands.fill(textbox(page, 'Описание изображения').first(), 'Ключ на крючке')
}

/** Types a text as Markdown, links two of its words, adds a testimonial and a call to action. */
async function write(page: Page, hands: Hands): Promise<void> {
  const body = page.getByTestId('field-body')
  const editor = body.locator('[contenteditable="true"]').first()
  await hands.click(editor)
  await expect(editor).toBeFocused(patience)
  await hands.type([
    '## Перед отъездом',
    'Перекройте воду и передайте ключи батлеру.',
    '- снимите счётчики',
    'закройте форточки',
    '',
    'Об остальном напомнит памятка.',
  ])

  await hands.selectWord(editor, 'батлеру')
  await hands.click(body.getByTestId('action-menu-button'))
  await hands.click(page.getByRole('menuitem', { name: 'Внутренняя ссылка' }))
  await choose(page, hands, { field: 'Страница', words: 'Пять столпов' })
  await hands.press('Escape')
  await hands.selectWord(editor, 'памятка')
  await hands.paste(editor, 'https://example.test/pamyatka/')

  await hands.press('End')
  await insert(page, hands, 'Отзыв клиента')
  await choose(page, hands, { field: 'Отзыв', words: 'Николай' })
  await hands.close(page.getByRole('dialog'))
  await insert(page, hands, 'Приглашение на консультацию')
  await hands.close(page.getByRole('dialog'))
}

async function insert(page: Page, hands: Hands, block: string): Promise<void> {
  await hands.click(page.getByTestId('field-body').getByTestId('insert-menu-button'))
  await hands.click(page.getByRole('menuitem', { name: block }))
  await expect(page.getByRole('dialog')).toBeVisible(patience)
}

async function seesTheArticle(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expect(page.getByRole('img', { name: 'Ключ на крючке' })).toBeVisible()
  const text = page.getByRole('article').first()
  await expect(text.getByRole('heading', { level: 2, name: 'Перед отъездом' })).toBeVisible()
  await expect(text.getByRole('listitem').filter({ hasText: 'счётчики' })).toBeVisible()
  const inner = text.getByRole('link', { name: 'батлеру' })
  await expect(inner).toHaveAttribute('href', '/blog/pyat-stolpov-doveriya/')
  const outer = text.getByRole('link', { name: 'памятка' })
  await expect(outer).toHaveAttribute('href', 'https://example.test/pamyatka/')
  await expect(text.getByText('«Рейс задержали')).toBeVisible()
  await expect(text.getByRole('link', { name: 'Получить консультацию' })).toBeVisible()
}
