import { createArticle, expect, openArticle, patience, publish, test } from './studio.ts'
import { studioNoise } from './studio-noise.ts'
import type { Tolerated } from './watch.ts'

// The failures that the test plants, and what the Studio reports of them to operators.
const planted: readonly Tolerated[] = [
  {
    kind: 'console error',
    text: /^Failed to load resource: (the server responded with a status of 403|net::ERR_INTERNET_DISCONNECTED)/,
    url: /\/data\/actions\//,
    reason: 'planted by the test',
  },
  {
    kind: 'page error',
    text: /^Publishing failed: (HTTP 403 insufficientPermissionsError|no answer: TypeError)$/,
    reason: 'the report of a planted failure',
  },
]

test.use({ tolerated: async ({}, use) => use([...studioNoise, ...planted]) })

test('Publish says why it failed, and works once the cause is gone', async ({ page, lake }) => {
  const { id, title } = await createArticle(lake)
  const published = await lake.getDocument(id)
  await lake.create({
    ...published,
    _id: `drafts.${id}`,
    _type: 'article',
    title: `${title}, новая`,
  })
  const failures = [forbidden, 'internetdisconnected']
  await page.route('**/data/actions/**', (route) => {
    const isPublish = route.request().postData()?.includes('sanity.action.document.publish')
    const failure = isPublish === true ? failures.shift() : undefined
    if (failure === undefined) return route.continue()
    return typeof failure === 'string' ? route.abort(failure) : route.fulfill(failure)
  })

  await openArticle(page, id)
  await publish(page)
  const forbiddenText = page.getByText(/^У вас нет права публиковать\./)
  await expect(forbiddenText).toBeVisible(patience)
  await publish(page)
  await expect(page.getByText(/^Нет связи с сайтом\./)).toBeVisible(patience)
  await expect(forbiddenText).toHaveCount(0)
  await publish(page)
  await expect
    .poll(async () => (await lake.getDocument(id))?.['title'], patience)
    .toBe(`${title}, новая`)
})

test('Publish says so when the site has not confirmed it', async ({ page, lake }) => {
  const { id, title } = await createArticle(lake)
  const published = await lake.getDocument(id)
  const draft = { ...published, _id: `drafts.${id}`, _type: 'article', title: `${title}, новая` }
  await lake.create(draft)
  await page.route('**/api/on-site/**', (route) => route.fulfill({ json: { onSite: 'other' } }))

  await openArticle(page, id)
  await publish(page)
  const warning = page.getByText(/^Опубликовано\. Сайт пока не подтвердил/)
  await expect(warning).toBeVisible(patience)
  expect(await lake.getDocument(id)).toMatchObject({ title: `${title}, новая` })
  await page.unroute('**/api/on-site/**')
  await expect(page.getByText(/^На сайте: /)).toBeVisible(patience)
})

const forbidden = {
  status: 403,
  json: {
    error: {
      type: 'insufficientPermissionsError',
      description: 'Insufficient permissions; permission "update" required',
      permission: 'update',
    },
  },
}
