import { createArticle, expect, openArticle, patience, publish, test } from './studio.ts'

test('the Studio says when an article of the future appears', async ({ page, lake, request }) => {
  const { id, slug, title } = await createArticle(lake)
  const status = async () => (await request.get(`/blog/${slug}/`)).status()
  await expect.poll(status, patience).toBe(200)
  const publishedAt = '2999-12-12T07:00:00.000Z'
  const published = await lake.getDocument(id)
  await lake.create({ ...published, _id: `drafts.${id}`, _type: 'article', publishedAt })

  await openArticle(page, id)
  const when = '12 декабря 2999 года в 10:00'
  await expect(page.getByText(`Появится на сайте ${when}.`, { exact: true })).toBeVisible(patience)
  await publish(page)
  await expect(page.getByText(`Появится ${when}`, { exact: true })).toBeVisible(patience)
  await expect(
    page.getByRole('link', { name: title }).filter({ hasText: `запланирована на ${when}` }),
  ).toBeVisible(patience)
  await expect.poll(status, patience).toBe(410)
})
