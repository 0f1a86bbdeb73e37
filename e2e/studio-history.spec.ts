import {
  createArticle,
  expect,
  openArticle,
  openHistory,
  patience,
  publish,
  showPublished,
  test,
} from './studio.ts'

test('an older revision comes back as a draft', async ({ page, lake }) => {
  const { id, title } = await createArticle(lake)
  const draft = () => lake.getDocument(`drafts.${id}`)
  const field = await openArticle(page, id)
  for (const edition of ['вторая редакция', 'третья редакция']) {
    await field.fill(`${title}: ${edition}`)
    await publish(page)
    await expect
      .poll(async () => (await lake.getDocument(id))?.['title'], patience)
      .toBe(`${title}: ${edition}`)
    await expect.poll(draft, patience).toBeUndefined()
  }

  await showPublished(page)
  const events = await openHistory(page)
  await expect(events.filter({ hasText: 'Опубликовано' })).toHaveCount(2, patience)
  await expect(events.filter({ hasText: 'Создано' })).toHaveCount(1, patience)

  await events.filter({ hasText: 'Опубликовано' }).last().click()
  await expect(field).toHaveValue(`${title}: вторая редакция`, patience)
  await page.getByRole('button', { name: 'Вернуть эту редакцию' }).click(patience)
  await page.getByTestId('confirm-popover-confirm-button').click(patience)

  await expect
    .poll(async () => (await draft())?.['title'], patience)
    .toBe(`${title}: вторая редакция`)
  expect(await lake.getDocument(id)).toMatchObject({ title: `${title}: третья редакция` })
  await openArticle(page, id)
  await expect(field).toHaveValue(`${title}: вторая редакция`, patience)
})
