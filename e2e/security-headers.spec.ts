import { expect, test } from './fixtures.ts'

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'SAMEORIGIN',
  'referrer-policy': 'strict-origin-when-cross-origin',
} as const

const answers = [
  ['a page', '/', 200],
  ['a page that is missing', '/takoy-stranitsy-net/', 404],
  ['a redirect', '/blog', 308],
  ['a feed', '/feed.xml', 200],
  ['the sitemap', '/sitemap.xml', 200],
  ['a Markdown twin', '/blog/pyat-stolpov-doveriya/index.md', 200],
  ['a drawing', '/drawings/keys.svg', 200],
  ['a share image', '/blog/pyat-stolpov-doveriya/cover.png', 200],
  ['an icon', '/icon.svg', 200],
  ['a picture that is missing', '/images/butlerspb/production/none.jpg', 404],
  ['the health', '/api/health/', 200],
  ['an unknown endpoint', '/api/none/', 404],
  ['the lake', '/lake/v1/ping', 200],
  ['the Studio', '/studio/', 200],
] as const

for (const [name, path, status] of answers) {
  test(`${name} has its security headers`, async ({ request, baseURL }) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    expect(answer.status()).toBe(status)
    const headers = answer.headers()
    expect(headers).toMatchObject(everywhere)
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-ancestors 'self'")
    expect(headers['cross-origin-resource-policy']).toBeDefined()
    expect(headers['cross-origin-opener-policy']).toBeDefined()
    expect('strict-transport-security' in headers).toBe(baseURL?.startsWith('https:'))
  })
}
