import { randomUUID } from 'node:crypto'
import { expect, test } from './fixtures.ts'

test('a scheduled article is nowhere until its time, then appears by itself', async ({
  lake,
  request,
}) => {
  const slug = `po-raspisaniyu-${randomUUID().slice(0, 8)}`
  const path = `/blog/${slug}/`
  const own = [path, `${path}index.md`, `${path}cover.png`]
  const lists = [
    '/',
    '/blog/',
    '/authors/anna-levashova/',
    '/feed.xml',
    '/feed.atom',
    '/sitemap.xml',
    '/llms.txt',
    `/search/?q=${slug}`,
  ]
  const status = async (url: string) => (await request.get(url)).status()
  const mentions = async (url: string) => (await request.get(url)).text()

  const due = Date.now() + 10_000
  await lake.create({
    _id: `article-${slug}`,
    _type: 'article',
    title: `Статья ${slug}`,
    slug: { _type: 'slug', current: slug },
    description: 'Её время ещё не наступило.',
    publishedAt: new Date(due).toISOString(),
    author: { _type: 'reference', _ref: 'author-anna-levashova' },
    body: [],
  })
  // A change of the article, so that whatever lists it is made again before its time.
  await lake
    .patch(`article-${slug}`)
    .set({ heading: `Вот и она: ${slug}` })
    .commit()
  let rounds = 0
  while (Date.now() < due - 2000) {
    const answers = await Promise.all(own.map(status))
    const texts = await Promise.all(lists.map(mentions))
    if (Date.now() >= due) break
    rounds += 1
    expect(answers).toEqual([404, 404, 404])
    expect(lists.filter((_, index) => texts[index]?.includes(path))).toEqual([])
  }
  expect(rounds).toBeGreaterThan(0)

  for (const url of own) await expect.poll(() => status(url), url).toBe(200)
  // The home page has one article: by now another test may have a newer one.
  const lasting = lists.filter((url) => url !== '/')
  for (const url of lasting) await expect.poll(() => mentions(url), url).toContain(path)
  const sitemap = await mentions('/sitemap.xml')
  expect(sitemap).toContain(`<lastmod>${new Date(due).toISOString()}</lastmod>`)

  await lake.delete(`article-${slug}`)
})
