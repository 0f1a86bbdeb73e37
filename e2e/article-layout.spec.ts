import { randomUUID } from 'node:crypto'
import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { jsonLd } from './json-ld.ts'

const article = '/blog/pyat-stolpov-doveriya/'

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error('Nothing is shown')
  return box
}

const contentsOf = (page: Page) => page.getByRole('navigation', { name: 'Содержание' })

for (const width of [320, 390, 768, 1024, 1100, 1440]) {
  test(`title, byline and text begin on one axis at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 })
    await page.goto(article)
    const axis = (await boxOf(page.getByRole('heading', { level: 1 }))).x
    for (const part of [
      page.getByRole('link', { name: 'Анна Левашова' }).first(),
      page.getByRole('heading', { level: 2, name: 'Столп первый' }),
      page.getByText('Если в ответ звучит'),
      page.getByRole('navigation', { name: 'Поделиться' }),
    ]) {
      expect(Math.abs((await boxOf(part)).x - axis)).toBeLessThan(1)
    }
    const paragraph = await boxOf(page.getByText('Если в ответ звучит'))
    expect(paragraph.width).toBeLessThanOrEqual(672)
    const contents = await boxOf(contentsOf(page))
    if (width >= 1024) expect(contents.x + contents.width).toBeLessThan(axis)
    else expect(Math.abs(contents.x - axis)).toBeLessThan(1)
  })
}

test('the contents stay in sight and mark the section that is read', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(article)
  const current = contentsOf(page).locator('[aria-current]')
  await expect(current).toHaveCount(0)
  for (const name of [/^Столп третий/, /^Как собрать/, /^Столп первый/]) {
    await page.getByRole('heading', { level: 2, name }).evaluate((heading) => {
      heading.scrollIntoView({ block: 'start' })
    })
    await expect(current).toHaveText(name)
    await expect(current).toHaveAttribute('aria-current', 'location')
    await expect(contentsOf(page)).toBeInViewport({ ratio: 1 })
  }
})

const text = (style: string, words: string, repeat = 1) => ({
  _key: randomUUID().slice(0, 8),
  _type: 'block',
  style,
  markDefs: [],
  children: [{ _key: 's', _type: 'span', text: words.repeat(repeat), marks: [] }],
})
const note = (words: string, repeat = 1) => ({
  _key: randomUUID().slice(0, 8),
  _type: 'calloutBlock',
  text: [text('normal', words, repeat)],
})
const rating = { value: 4.9, count: 12, source: 'Яндекс Карты' }

test('notes stand in the margin, and a rating under the byline only with a link to its source', async ({
  page,
  request,
  lake,
}) => {
  const id = `polya-${randomUUID().slice(0, 8)}`
  const path = `/blog/${id}/`
  await lake.create({
    _id: `article-${id}`,
    _type: 'article',
    title: 'Заметки на полях',
    slug: { _type: 'slug', current: id },
    publishedAt: '2026-01-02T09:00:00Z',
    body: [
      text('h2', 'Первая часть'),
      note('Короткая заметка.'),
      text('normal', 'Первый абзац этой статьи. ', 20),
      note('Длинная заметка остаётся в тексте. ', 20),
      text('normal', 'Последний абзац этой статьи. ', 20),
    ],
    structuredData: {
      type: 'BlogPosting',
      rating: { ...rating, url: 'https://yandex.ru/maps/org/1/' },
    },
  })
  await expect.poll(async () => (await request.get(path)).status()).toBe(200)

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(path)
  const source = page.getByRole('link', { name: '«Яндекс Карты»' })
  await expect(source).toHaveAttribute('href', 'https://yandex.ru/maps/org/1/')
  await expect(page.getByText('Оценка 4,9 из 5 · 12 отзывов')).toBeVisible()
  expect(JSON.stringify(await jsonLd(page))).toContain('AggregateRating')
  const axis = (await boxOf(page.getByRole('heading', { level: 1 }))).x
  expect(Math.abs((await boxOf(page.getByText('Оценка 4,9'))).x - axis)).toBeLessThan(1)

  const [short, long] = [page.getByRole('note').first(), page.getByRole('note').last()]
  const paragraph = await boxOf(page.getByText('Первый абзац'))
  const margin = await boxOf(short)
  expect(margin.x).toBeGreaterThan(paragraph.x + paragraph.width)
  expect(Math.abs(margin.y - paragraph.y)).toBeLessThan(30)
  expect(Math.abs((await boxOf(long)).x - axis)).toBeLessThan(1)
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.setViewportSize({ width: 768, height: 900 })
  expect((await boxOf(short)).y + 30).toBeLessThan((await boxOf(page.getByText('Первый абзац'))).y)

  await lake.patch(`article-${id}`).set({ 'structuredData.rating': rating }).commit()
  await expect(async () => {
    await page.goto(path)
    await expect(page.getByText('Оценка 4,9')).toHaveCount(0, { timeout: 500 })
  }).toPass()
  expect(JSON.stringify(await jsonLd(page))).not.toContain('AggregateRating')
  await lake.delete(`article-${id}`)
})
