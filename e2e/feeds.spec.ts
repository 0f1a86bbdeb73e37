import { parseFeed } from '@rowanmanning/feed-parser'
import { SaxesParser } from 'saxes'
import { z } from 'zod'
import { expect, test } from './fixtures.ts'

/** Throws when a text is no XML; gives it back. */
function wellFormed(xml: string): string {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return xml
}

for (const [path, type] of [
  ['/feed.xml', 'application/rss+xml; charset=utf-8'],
  ['/feed.atom', 'application/atom+xml; charset=utf-8'],
] as const) {
  test(`${path} contains the full articles`, async ({ request, baseURL }) => {
    const answer = await request.get(path)
    expect(answer.headers()['content-type']).toBe(type)
    const { self, items } = parseFeed(wellFormed(await answer.text())).toJSON()
    expect(self).toBe(`${baseURL}${path}`)
    expect(items.length).toBeGreaterThan(0)
    for (const { title, url, content } of items) {
      expect(title).toBeTruthy()
      expect((await request.get(url ?? '')).status(), url ?? undefined).toBe(200)
      expect(content?.length).toBeGreaterThan(2000)
      expect(content).not.toMatch(/(?:href|src)="(?!https?:)/)
    }
  })
}

test('every address of the sitemap answers', async ({ request, baseURL }) => {
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`)
  const sitemap = wellFormed(await (await request.get('/sitemap.xml')).text())
  const addresses = [...sitemap.matchAll(/<(?:image:)?loc>(.*?)<\//g)].map(([, url]) => url ?? '')
  expect(addresses.length).toBeGreaterThan(15)
  for (const address of addresses) {
    expect(address.startsWith(`${baseURL}/`), address).toBe(true)
    expect((await request.get(address, { maxRedirects: 0 })).status(), address).toBe(200)
  }
})

test('security.txt says where to report, and until when it is valid', async ({
  request,
  baseURL,
}) => {
  const answer = await request.get('/.well-known/security.txt')
  expect(answer.headers()['content-type']).toBe('text/plain; charset=utf-8')
  const text = await answer.text()
  expect(text).toMatch(/^Contact: (?:mailto:|https?:)/m)
  expect(text).toContain(`Canonical: ${baseURL}/.well-known/security.txt`)
  const [, expires = ''] = /^Expires: (.+)$/m.exec(text) ?? []
  expect(Date.parse(expires)).toBeGreaterThan(Date.now())
  expect((await request.get('/security.txt')).status()).toBe(404)
})

test('an article links to its Markdown file and its feeds', async ({ page, request, lake }) => {
  const slug = z.string().parse(await lake.fetch<unknown>('*[_type == "article"][0].slug.current'))
  await page.goto(`/blog/${slug}/`)
  const alternate = page.locator('head link[rel="alternate"]')
  await expect(alternate).toHaveCount(3)
  const markdown = await request.get(`/blog/${slug}/index.md`)
  expect(markdown.headers()['content-type']).toBe('text/markdown; charset=utf-8')
  expect(await markdown.text()).toMatch(/^# .+\n\n/)
})
