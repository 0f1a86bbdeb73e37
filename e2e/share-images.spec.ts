import { z } from 'zod'
import { expect, test } from './fixtures.ts'
import { jsonLd, nodeOf } from './json-ld.ts'

/** Width and height of a PNG file (https://www.w3.org/TR/png-3/#11IHDR). */
const sizeOf = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

const metaOf = (html: string, property: string) =>
  new RegExp(`<meta property="${property}" content="([^"]*)"`).exec(html)?.[1] ?? ''

test('every page names a share image of this site, of the size in its metadata', async ({
  request,
  baseURL,
}) => {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const pages = [...sitemap.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url]) => url ?? '')
  expect(pages.length).toBeGreaterThan(15)
  for (const url of [...pages, `${baseURL}/consultation/thanks/`, `${baseURL}/search/`]) {
    const html = await (await request.get(url)).text()
    const image = metaOf(html, 'og:image')
    expect(image, url).toBe(`${url}cover.png`)
    expect(metaOf(html, 'og:image:alt'), url).not.toBe('')
    const answer = await request.get(image)
    expect(answer.headers()['content-type'], image).toBe('image/png')
    const size = [metaOf(html, 'og:image:width'), metaOf(html, 'og:image:height')].map(Number)
    expect(sizeOf(await answer.body()), image).toEqual(size)
  }
})

test('the picture of an article comes in the ratios 16:9, 4:3 and 1:1', async ({
  page,
  request,
}) => {
  await page.goto('/blog/pyat-stolpov-doveriya/')
  const { image } = nodeOf(await jsonLd(page), 'BlogPosting')
  const ratios = z
    .tuple([z.object({ url: z.url() }), z.url(), z.url(), z.url()])
    .parse(image)
    .slice(1)
  const sizes = [
    [1200, 675],
    [1200, 900],
    [1200, 1200],
  ]
  expect(ratios).toHaveLength(sizes.length)
  for (const [index, url] of z.array(z.url()).parse(ratios).entries()) {
    const answer = await request.get(url)
    expect(answer.status(), url).toBe(200)
    expect(sizeOf(await answer.body())).toEqual(sizes[index])
  }
})

test('there is no share image (404) without a page', async ({ request }) => {
  const paths = [
    '/no-such-page/',
    '/services/no-such-service/',
    '/blog/a/b/',
    '/blog/page/1/',
    '/blog/page/99/',
    '/consultation/nosuchpage/',
    '/%D0%B9/',
  ]
  for (const path of paths) {
    expect((await request.get(`${path}cover.png`)).status(), path).toBe(404)
  }
  expect((await request.get('/blog/cover-2x1.png')).status()).toBe(404)
})

test('caches ask whether a page has changed before they send it again', async ({ request }) => {
  for (const path of ['/', '/feed.xml', '/sitemap.xml', '/llms.txt']) {
    const { 'cache-control': cacheControl } = (await request.get(path)).headers()
    expect(cacheControl, path).toBe('public, max-age=0, must-revalidate')
  }
})
