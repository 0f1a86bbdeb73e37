import { expect, test } from './fixtures.ts'

test('every link of every seeded page leads somewhere', async ({ request, baseURL }) => {
  const seen = new Set<string>()
  const waiting = ['/']
  const broken: string[] = []
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue
    seen.add(path)
    const response = await request.get(path)
    if (!response.ok()) broken.push(`${response.status()} ${path}`)
    if (!response.headers()['content-type']?.startsWith('text/html')) continue
    for (const [, href = ''] of (await response.text()).matchAll(/<a\b[^>]*\bhref="([^"#]+)/g)) {
      const url = new URL(href.replaceAll('&amp;', '&'), baseURL)
      if (url.origin === baseURL) waiting.push(url.pathname)
    }
  }
  expect(seen.size).toBeGreaterThan(25)
  expect(broken).toEqual([])
})
