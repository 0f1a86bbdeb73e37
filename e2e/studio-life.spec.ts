import type { Locator, Page } from '@playwright/test'
import {
  chooseAction,
  createArticle,
  expect,
  openArticle,
  patience,
  showPublished,
  test,
} from './studio.ts'

test('an unpublished article leaves the site and stays a draft', async ({
  page,
  lake,
  request,
}) => {
  const { id, slug, title } = await createArticle(lake)
  const status = async () => (await request.get(`/blog/${slug}/`)).status()
  await expect.poll(status, patience).toBe(200)

  await openArticle(page, id)
  await showPublished(page)
  const unpublish = { name: 'Снять с публикации' }
  await page.getByTestId('pane-footer').getByRole('button', unpublish).click(patience)
  await page.getByRole('dialog').getByRole('button', unpublish).click(patience)

  await expect(removalToast(page, `/blog/${slug}/`)).toBeVisible(patience)
  await expect.poll(status, patience).toBe(410)
  expect(await lake.getDocument(id)).toBeUndefined()
  expect(await lake.getDocument(`drafts.${id}`)).toMatchObject({ title })
})

test('discarding changes restores the published text @long', async ({ page, lake }) => {
  const { id, title } = await createArticle(lake)
  const field = await openArticle(page, id)
  await field.click()
  await page.keyboard.press('End')
  await page.keyboard.type(', которой не быть')
  const draft = () => lake.getDocument(`drafts.${id}`)
  await expect
    .poll(async () => (await draft())?.['title'], patience)
    .toBe(`${title}, которой не быть`)

  await chooseAction(page, 'Отменить изменения')
  await page.getByRole('dialog').getByTestId('confirm-button').click(patience)

  await expect.poll(draft, patience).toBeUndefined()
  await expect(field).toHaveValue(title, patience)
  expect(await lake.getDocument(id)).toMatchObject({ title })
})

test('an article without references is deleted with its draft @long', async ({
  page,
  lake,
  request,
}) => {
  const { id, slug, title } = await createArticle(lake)
  await lake.create({ _id: `drafts.${id}`, _type: 'article', title: `${title}, набросок` })

  await openArticle(page, id)
  await chooseAction(page, 'Удалить')
  await page.getByRole('button', { name: 'Удалить все версии' }).click(patience)

  await expect(removalToast(page, `/blog/${slug}/`)).toBeVisible(patience)
  const versions = '*[_id in [$id, "drafts." + $id]]._id'
  await expect.poll(() => lake.fetch<unknown>(versions, { id }), patience).toEqual([])
  await expect.poll(async () => (await request.get(`/blog/${slug}/`)).status(), patience).toBe(410)
})

/** Says that the page is gone, or, on a busy machine, that the site has not confirmed it in 3 s. */
function removalToast(page: Page, path: string): Locator {
  return page.getByText(new RegExp(`траницы ${path} (на сайте )?больше нет`))
}
