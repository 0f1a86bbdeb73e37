import {
  chooseAction,
  createArticle,
  expect,
  openArticle,
  openDocument,
  patience,
  publish,
  test,
} from './studio.ts'

test('typed text is saved, and published text is on the site', async ({ page, lake, request }) => {
  const { id, slug, title } = await createArticle(lake)
  const field = await openArticle(page, id)
  await field.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' в новой редакции')

  const draft = () => lake.getDocument(`drafts.${id}`)
  await expect
    .poll(async () => (await draft())?.['title'], patience)
    .toBe(`${title} в новой редакции`)
  expect(await (await request.get(`/blog/${slug}/`)).text()).not.toContain(`${title} в новой`)

  await publish(page)
  await expect.poll(draft, patience).toBeUndefined()
  await expect
    .poll(async () => (await request.get(`/blog/${slug}/`)).text(), patience)
    .toContain(`${title} в новой редакции`)
})

test('two tabs on one document show the same text', async ({ page, context, lake }) => {
  const { id, title } = await createArticle(lake)
  const other = await context.newPage()
  const [mine, theirs] = [await openArticle(page, id), await openArticle(other, id)]
  await mine.click()
  await page.keyboard.press('End')
  await page.keyboard.type(': слева')
  await expect(theirs).toHaveValue(`${title}: слева`, patience)
  await theirs.click()
  await other.keyboard.press('Home')
  await other.keyboard.type('Справа: ')
  await expect(mine).toHaveValue(`Справа: ${title}: слева`, patience)
})

test('deleting an author with articles shows a warning', async ({ page }) => {
  await openDocument(page, { id: 'author-anna-levashova', type: 'author' }, 'name')
  await chooseAction(page, 'Удалить')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Пять столпов доверия', patience)
})

test('a duplicate is a separate draft', async ({ page, lake }) => {
  const { id, slug } = await createArticle(lake)
  await openArticle(page, id)
  await chooseAction(page, 'Создать копию')
  const copies = '*[_type == "article" && slug.current == $slug && !(_id match $original)]._id'
  await expect
    .poll(() => lake.fetch<unknown>(copies, { slug, original: id }), patience)
    .toEqual([expect.stringMatching(/^drafts\./)])
})

test('search finds another form of a Russian word', async ({ page }) => {
  await page.goto('/studio/')
  // The structure's list comes with a change of address, which closes an open search.
  await expect(page.getByRole('link', { name: 'Статьи' })).toBeVisible(patience)
  await page.getByRole('button', { name: 'Открыть поиск' }).click()
  await page.keyboard.type('квартирами')
  const investor = page.getByRole('option', { name: /^Инвестор далеко, квартира в Петербурге/ })
  await expect(investor).toBeVisible(patience)
})
