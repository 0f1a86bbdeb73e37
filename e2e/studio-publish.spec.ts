import { createArticle, expect, openArticle, patience, publish, test } from './studio.ts'

test('a press on Publish outlives the layout in which it was made', async ({ page, lake }) => {
  const { id, title } = await createArticle(lake)
  // A plan without comments: the Studio builds its layout again when it hears of it.
  const { promise: pressed, resolve: press } = Promise.withResolvers<void>()
  await page.route('**/lake/*/features*', async (route) => {
    await pressed
    await route.fulfill({ json: ['contentReleases', 'singleDocRelease'] })
  })

  const box = await openArticle(page, id)
  const formBefore = await box.elementHandle()
  await box.fill(`${title}, новая`)
  await publish(page)
  press()
  await expect.poll(() => formBefore?.isVisible(), patience).toBe(false)
  await expect
    .poll(async () => (await lake.getDocument(id))?.['title'], patience)
    .toBe(`${title}, новая`)
})

test('a press on Publish says that the document has errors', async ({ page, lake }) => {
  const { id, title } = await createArticle(lake)
  const box = await openArticle(page, id)
  await box.fill('')
  await publish(page)
  await expect(page.getByText('Не опубликовано: в документе есть ошибки')).toBeVisible(patience)
  await box.fill(`${title}, новая`)
  await publish(page)
  await expect
    .poll(async () => (await lake.getDocument(id))?.['title'], patience)
    .toBe(`${title}, новая`)
})
