import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'

test('after a commit the article, its author’s page and the index show it', async ({
  lake,
  request,
}) => {
  const slug = `svezhest-${randomUUID().slice(0, 8)}`
  const path = `/blog/${slug}/`
  const text = async (url: string) => (await request.get(url)).text()
  // An early visit has put a 404 into the cache.
  expect((await request.get(path)).status()).toBe(404)

  const title = `Первая редакция ${slug}`
  await lake.create({
    _id: `article-${slug}`,
    _type: 'article',
    title,
    slug: { _type: 'slug', current: slug },
    description: 'Статья, по которой видно, что сайт не отстаёт от хранилища.',
    publishedAt: new Date().toISOString(),
    author: { _type: 'reference', _ref: 'author-anna-levashova' },
    body: [],
  })
  await expect.poll(async () => (await request.get(path)).status()).toBe(200)
  for (const url of [path, '/authors/anna-levashova/', '/blog/']) {
    await expect.poll(() => text(url), url).toContain(title)
  }

  const changed = `Вторая редакция ${slug}`
  await lake.patch(`article-${slug}`).set({ title: changed }).commit()
  for (const url of [path, '/authors/anna-levashova/', '/blog/']) {
    await expect.poll(() => text(url), url).toContain(changed)
  }

  await lake.delete(`article-${slug}`)
  for (const url of [path, `${path}index.md`, `${path}cover.png`]) {
    await expect.poll(async () => (await request.get(url)).status(), url).toBe(410)
  }
  const gone = await request.get(path)
  expect(gone.headers()['content-type']).toContain('text/html')
  expect(await gone.text()).toContain('Такой страницы нет')
  await expect.poll(() => text('/blog/')).not.toContain(slug)
})

test('the home page shows its newest article until it is gone', async ({ lake, request }) => {
  const slug = `na-glavnoy-${randomUUID().slice(0, 8)}`
  const home = async () => (await request.get('/')).text()
  // Other tests publish too: each time this one becomes the newest again.
  const publish = () =>
    lake.createOrReplace({
      _id: `article-${slug}`,
      _type: 'article',
      title: 'Новость дня',
      slug: { _type: 'slug', current: slug },
      publishedAt: new Date().toISOString(),
    })
  await expect(async () => {
    await publish()
    await expect.poll(home, { timeout: 2_000 }).toContain(`/blog/${slug}/`)
  }).toPass()
  await lake.delete(`article-${slug}`)
  await expect.poll(home).not.toContain(slug)
})

test('a new article is in the feed, its draft is not', async ({ request, lake }) => {
  const document = (id: string, title: string) => ({
    _id: id,
    _type: 'article',
    title,
    slug: { _type: 'slug', current: 'v-lente' },
    description: 'Проверка ленты',
    publishedAt: new Date().toISOString(),
  })
  const feed = async () => (await request.get('/feed.xml')).text()
  try {
    await lake.create(document('article-v-lente', 'Статья в ленте'))
    await lake.create(document('drafts.article-v-lente', 'Черновик в ленте'))
    await expect.poll(feed, { timeout: 15_000 }).toContain('Статья в ленте')
    expect(await feed()).not.toContain('Черновик')
  } finally {
    await lake.delete({ query: '*[_id in path("**") && slug.current == "v-lente"]' })
  }
})

test('a webhook that we did not sign changes nothing', async ({ request }) => {
  const answer = await request.post('/api/revalidate/', {
    data: { _id: 'article-a', _type: 'article' },
    headers: { 'sanity-webhook-signature': `t=${Date.now()},v1=${'a'.repeat(43)}` },
  })
  expect(answer.status()).toBe(401)
})
