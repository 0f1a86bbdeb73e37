import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { expect, test } from './fixtures.ts'

// Compiling the Studio's megabytes takes a browser its time.
test.setTimeout(120_000)

const patience = { timeout: 60_000 }

test.beforeEach(async ({ page, command }) => {
  // Signed out is a 401; Sanity's module host and font are neither reachable in tests nor needed.
  for (const description of ['401', 'ERR_', 'Failed to fetch']) {
    test.info().annotations.push({ type: 'expected console error', description })
  }
  const { stdout } = await command('lake', ['user', 'link'])
  await page.goto(stdout.trim())
  await expect(page.getByRole('link', { name: 'Статьи' })).toBeVisible(patience)
})

/** A published article of the test's own; returns its slug. */
async function createArticle(lake: SanityClient): Promise<string> {
  const slug = `studiya-${randomUUID().slice(0, 8)}`
  await lake.create({
    _id: `article-${slug}`,
    _type: 'article',
    title: 'Статья из студии',
    slug: { _type: 'slug', current: slug },
    description: 'Эту статью правит проверка, как правил бы её редактор: в настоящей студии.',
    publishedAt: new Date().toISOString(),
    author: { _type: 'reference', _ref: 'author-anna-levashova' },
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 'b', text: 'Одного абзаца довольно.', marks: [] }],
      },
    ],
  })
  return slug
}

async function openTitle(page: Page, slug: string) {
  await page.goto(`/studio/intent/edit/id=article-${slug};type=article/`)
  const title = page.getByTestId('field-title').getByRole('textbox')
  await expect(title).toBeEditable(patience)
  return title
}

test('an editor types, the Studio saves, Publish shows it on the site', async ({
  page,
  lake,
  request,
}) => {
  const slug = await createArticle(lake)
  const title = await openTitle(page, slug)
  await title.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' в новой редакции')

  const draft = () => lake.getDocument(`drafts.article-${slug}`)
  await expect
    .poll(async () => (await draft())?.['title'], patience)
    .toBe('Статья из студии в новой редакции')
  expect(await (await request.get(`/blog/${slug}/`)).text()).not.toContain('новой редакции')

  await expect(page.getByTestId('action-publish')).toBeEnabled(patience)
  await page.getByTestId('action-publish').click()
  await expect.poll(draft, patience).toBeUndefined()
  await expect
    .poll(async () => (await request.get(`/blog/${slug}/`)).text(), patience)
    .toContain('Статья из студии в новой редакции')
})

test('two tabs on one document show each other what is typed', async ({ page, context, lake }) => {
  const slug = await createArticle(lake)
  const other = await context.newPage()
  const [mine, theirs] = [await openTitle(page, slug), await openTitle(other, slug)]
  await mine.click()
  await page.keyboard.press('End')
  await page.keyboard.type(': слева')
  await expect(theirs).toHaveValue('Статья из студии: слева', patience)
  await theirs.click()
  await other.keyboard.press('Home')
  await other.keyboard.type('Справа: ')
  await expect(mine).toHaveValue('Справа: Статья из студии: слева', patience)
})

test('an author whom articles name cannot be deleted unawares', async ({ page }) => {
  await page.goto('/studio/intent/edit/id=author-anna-levashova;type=author/')
  await expect(page.getByTestId('field-name').getByRole('textbox')).toBeEditable(patience)
  const footer = page.getByTestId('pane-footer').last()
  await footer.getByTestId('action-menu-button').click()
  await page.getByTestId('action-Delete').click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Пять столпов доверия', patience)
})

test('a duplicate is a draft of its own', async ({ page, lake }) => {
  const slug = await createArticle(lake)
  await openTitle(page, slug)
  const footer = page.getByTestId('pane-footer').last()
  await footer.getByTestId('action-menu-button').click()
  await page.getByTestId('action-Duplicate').click()
  const copies = '*[_type == "article" && slug.current == $slug && !(_id match $original)]._id'
  await expect
    .poll(() => lake.fetch<string[]>(copies, { slug, original: `article-${slug}` }), patience)
    .toEqual([expect.stringMatching(/^drafts\./)])
})

test('search finds another form of a Russian word', async ({ page }) => {
  await page.getByRole('button', { name: 'Open search' }).click()
  await page.keyboard.type('квартирами')
  const investor = page.getByRole('option', { name: /^Инвестор далеко, квартира в Петербурге/ })
  await expect(investor).toBeVisible(patience)
})
