import type { Page } from '@playwright/test'
import { z } from 'zod'
import { createArticle, expect, openArticle, patience, publish, test } from './studio.ts'

test('the home page can be neither created twice nor deleted @long', async ({ page }) => {
  await page.goto('/studio/structure/home')
  const footer = page.getByTestId('pane-footer')
  await footer.getByTestId('action-menu-button').click(patience)
  await expect(page.getByRole('menuitem')).not.toHaveCount(0)
  for (const action of ['Удалить', 'Создать копию', 'Снять с публикации']) {
    await expect(page.getByRole('menuitem', { name: action })).toHaveCount(0)
  }
  await page.keyboard.press('Escape')

  await page.goto('/studio/intent/create/template=home;type=home/')
  await expect(page.getByRole('link', { name: 'Открыть «Главная страница»' })).toBeVisible(patience)
  await expect(page.getByTestId('field-heading')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Опубликовать', exact: true })).toHaveCount(0)
})

test('moving a service in the Studio moves it on the site @long', async ({ page, lake }) => {
  const titles = '*[_type == "service" && !(_id in path("drafts.**"))] | order(orderRank asc).title'
  const order = async () => z.array(z.string()).parse(await lake.fetch<unknown>(titles))
  const [first = '', second = ''] = await order()
  await page.goto('/studio/structure/service')
  await page.getByRole('button', { name: 'Ниже' }).first().click(patience)
  await expect.poll(async () => (await order()).slice(0, 2), patience).toEqual([second, first])
})

test('an author shows the articles that refer to it @long', async ({ page }) => {
  await page.goto('/studio/intent/edit/id=author-anna-levashova;type=author/')
  await page.getByRole('tab', { name: 'Где используется' }).click(patience)
  const panel = page.getByTestId('document-pane').last()
  await expect(panel.getByRole('link', { name: /Пять столпов доверия/ })).toBeVisible(patience)
})

test('renaming a published page redirects all its old addresses in one step', async ({
  page,
  lake,
  request,
}) => {
  const { id, slug } = await createArticle(lake)
  await openArticle(page, id)
  await rename(page, `${slug}-2`)
  await rename(page, `${slug}-3`)
  const redirects = await lake.fetch<unknown>(
    '*[_type == "redirect" && from match $slug + "*"] | order(from asc) { from, to }',
    { slug: `/blog/${slug}` },
  )
  expect(redirects).toEqual([
    { from: `/blog/${slug}-2/`, to: `/blog/${slug}-3/` },
    { from: `/blog/${slug}/`, to: `/blog/${slug}-3/` },
  ])
  await expect
    .poll(async () => new URL((await request.get(`/blog/${slug}/`)).url()).pathname, patience)
    .toBe(`/blog/${slug}-3/`)
  await expect(page.getByText(/^На сайте: /)).toBeVisible(patience)
})

/** Gives the open article another address and publishes it. */
async function rename(page: Page, slug: string): Promise<void> {
  await page.getByTestId('field-slug').getByRole('textbox').fill(slug)
  await publish(page)
  await expect(page.getByText(`теперь ведёт на /blog/${slug}/`)).toBeVisible(patience)
}
