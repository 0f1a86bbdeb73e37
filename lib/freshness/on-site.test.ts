import { once } from 'node:events'
import { createServer } from 'node:http'
import { expect, it, onTestFinished } from 'vitest'
import { askOnSite } from './on-site.ts'

const revision = 'k3JbT0'
const page = `<meta name="content-revision" content="${revision}"/>`

/** The port of a site that gives every request this answer. */
async function siteThatGives(status: number, html = '', headers: Record<string, string> = {}) {
  const server = createServer((_, response) => response.writeHead(status, headers).end(html))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}

it.each([
  ['current', 'states the revision', 200, page],
  ['other', 'states another one', 200, page.replace('k3', 'k4')],
  ['nothing', 'is missing', 404, page],
  ['nothing', 'is gone', 410, page],
  ['nothing', 'has moved', 308, page],
  ['unknown', 'cannot be rendered', 500, page],
  ['unknown', 'is not served', 503, page],
])('says «%s» of a page that %s', async (expected, _, status, html) => {
  const port = await siteThatGives(status, html, { location: '/' })
  expect(await askOnSite(port, { path: '/blog/a/', revision })).toBe(expected)
})

it('says that a page without a current revision shows another text', async () => {
  const port = await siteThatGives(200, page)
  expect(await askOnSite(port, { path: '/blog/a/', revision: undefined })).toBe('other')
})

it('does not throw when the site does not answer', async () => {
  expect(await askOnSite(1, { path: '/', revision })).toBe('unknown')
})
