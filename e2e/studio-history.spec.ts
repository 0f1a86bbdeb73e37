import type { Page } from '@playwright/test'
import { createArticle, expect, openArticle, openHistory, patience, test } from './studio.ts'

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

  await page.getByTestId('document-header-Published-chip').click()
  const events = await openHistory(page)
  await expect(events.filter({ hasText: 'Published' })).toHaveCount(2, patience)
  await expect(events.filter({ hasText: 'Created' })).toHaveCount(1, patience)

  await events.filter({ hasText: 'Published' }).last().click()
  await expect(field).toHaveValue(`${title}: вторая редакция`, patience)
  await page.getByTestId('action-reverttorevision').click(patience)
  await page.getByTestId('confirm-popover-confirm-button').click(patience)

  await expect
    .poll(async () => (await draft())?.['title'], patience)
    .toBe(`${title}: вторая редакция`)
  expect(await lake.getDocument(id)).toMatchObject({ title: `${title}: третья редакция` })
  await openArticle(page, id)
  await expect(field).toHaveValue(`${title}: вторая редакция`, patience)
})

async function publish(page: Page): Promise<void> {
  await expect(page.getByTestId('action-publish')).toBeEnabled(patience)
  await page.getByTestId('action-publish').click()
}
