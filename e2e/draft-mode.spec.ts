import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { z } from 'zod'
import { expect, test } from './fixtures.ts'
import { openAgain } from './open-again.ts'

const published = 'Опубликованный заголовок'
const drafted = 'Заголовок из черновика'

/** A published article with a draft; returns the path of its page. */
async function createDraft(
  lake: SanityClient,
  publishedAt = '2020-01-01T00:00:00.000Z',
): Promise<string> {
  const slug = `chernovik-${randomUUID().slice(0, 8)}`
  const article = {
    _type: 'article',
    title: published,
    slug: { _type: 'slug', current: slug },
    description: 'По этой статье видно, кто видит черновики, а кто нет.',
    publishedAt,
    author: { _type: 'reference', _ref: 'author-anna-levashova' },
    body: [],
  }
  await lake.create({ ...article, _id: `article-${slug}` })
  await lake.create({ ...article, _id: `drafts.article-${slug}`, title: drafted })
  return `/blog/${slug}/`
}

/** A link to the page's draft, as the Studio's action asks for it. */
async function share(request: APIRequestContext, lake: SanityClient, path: string) {
  const answer = await request.post('/api/draft-mode/share/', {
    data: { path },
    headers: { authorization: `Bearer ${lake.config().token ?? ''}` },
  })
  expect(answer.status()).toBe(200)
  return z.object({ url: z.url(), until: z.iso.datetime() }).parse(await answer.json())
}

test('a shared link shows the draft of its one page, and leaving draft mode shows the published one', async ({
  page,
  lake,
  request,
}) => {
  const path = await createDraft(lake)
  const heading = page.getByRole('heading', { level: 1 })
  const { url } = await share(request, lake, path)

  await page.goto(url)
  expect(new URL(page.url()).pathname).toBe(path)
  await expect(heading).toContainText(drafted)
  await expect(page.getByRole('complementary', { name: 'Черновик' })).toBeVisible()
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', /noindex/)

  await page.goto('/blog/')
  await expect(page.getByText(drafted)).toHaveCount(0)

  await page.goto(path)
  await page.getByRole('link', { name: 'Выйти' }).click()
  await page.goto(path)
  await expect(heading).toHaveText(published)
})

test('a draft shows an article before its time and says when visitors see it', async ({
  page,
  lake,
  request,
}) => {
  const path = await createDraft(lake, '2999-12-12T07:00:00.000Z')
  expect((await request.get(path)).status()).toBe(404)
  await page.goto((await share(request, lake, path)).url)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drafted)
  await expect(page.getByText('посетители увидят её 12 декабря 2999 года в 10:00')).toBeVisible()
})

test('a block that the site does not know is named in a draft only', async ({
  page,
  lake,
  request,
}) => {
  const path = await createDraft(lake)
  const id = `article-${path.split('/')[2]}`
  const body = [{ _key: 'u', _type: 'hologramBlock' }]
  await lake
    .transaction()
    .patch(id, { set: { body } })
    .patch(`drafts.${id}`, { set: { body } })
    .commit()
  const note = page.getByText('Этот блок сайт пока не умеет показывать: hologramBlock')

  await page.goto((await share(request, lake, path)).url)
  await expect(note).toBeVisible()
  await page.getByRole('link', { name: 'Выйти' }).click()
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(published)
  await expect(note).toHaveCount(0)
})

test('a shared draft is visible only to its guest', async ({
  page,
  playwright,
  baseURL,
  lake,
  request,
}) => {
  const path = await createDraft(lake)
  const text = async (url: string) => (await request.get(url)).text()
  await expect.poll(() => text(path)).toContain(published)
  await page.goto((await share(request, lake, path)).url)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drafted)

  // The guest was shown one draft: what it suggests to read next is what visitors know.
  const scheduled = await createDraft(lake, '2999-12-12T07:00:00.000Z')
  await openAgain(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText(drafted)
  await expect(page.locator(`a[href*="${scheduled}"]`)).toHaveCount(0)

  expect(await text(path)).not.toContain(drafted)
  for (const url of ['/', '/blog/', '/feed.xml', '/sitemap.xml', '/llms.txt']) {
    expect(await (await page.request.get(url)).text(), url).not.toContain(drafted)
  }

  // Next's own cookie is the same for everybody; without our access it opens nothing.
  const cookies = await page.context().cookies()
  const bypass = cookies.find(({ name }) => name === '__prerender_bypass')
  const stranger = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { cookie: `__prerender_bypass=${bypass?.value}` },
  })
  expect(await (await stranger.get(path)).text()).not.toContain(drafted)
  await stranger.dispose()
})

test('a guest who carries the cookie to another page sees the published page', async ({
  page,
  lake,
  request,
}) => {
  const [shown, other] = [await createDraft(lake), await createDraft(lake)]
  await page.goto((await share(request, lake, shown)).url)
  const cookie = (await page.context().cookies(new URL(shown, page.url()).href))
    .map(({ name, value }) => `${name}=${value}`)
    .join('; ')
  const text = async (path: string) => {
    const headers = { cookie, 'x-page-path': shown }
    return (await request.get(path, { headers })).text()
  }
  expect(await text(shown)).toContain(drafted)
  expect(await text(other)).not.toContain(drafted)
  expect(await text(`${other}?path=${shown}`)).not.toContain(drafted)
})

test('sharing requires an editor, and a forged link opens nothing', async ({ request, lake }) => {
  const path = await createDraft(lake)
  for (const authorization of ['', 'Bearer nobody-knows-this-token']) {
    const answer = await request.post('/api/draft-mode/share/', {
      data: { path },
      headers: { authorization },
    })
    expect(answer.status()).toBe(401)
  }
  for (const elsewhere of ['//evil.example/', '/x/..//evil.example/', '/.//evil.example/']) {
    const answer = await request.post('/api/draft-mode/share/', {
      data: { path: elsewhere },
      headers: { authorization: `Bearer ${lake.config().token ?? ''}` },
    })
    expect(answer.status(), elsewhere).toBe(400)
  }

  const { url } = await share(request, lake, path)
  const forged = await request.get(url.replace('access=', 'access=x'), { maxRedirects: 0 })
  expect(forged.status()).toBe(410)
  expect(forged.headers()['set-cookie']).toBeUndefined()
  expect(await forged.text()).toContain('попросите у редактора новую')

  const guess = '/api/draft-mode/enable/?sanity-preview-secret=guess&sanity-preview-pathname=/'
  expect((await request.get(guess, { maxRedirects: 0 })).status()).toBe(401)
})
