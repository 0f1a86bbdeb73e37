import { expect, it } from 'vitest'
import { makeErrorPages, withNearest } from './error-pages.ts'
import { finishHere } from './pages/finisher.fixture.ts'

const html = (path: string) =>
  `<!DOCTYPE html><html><body><h1>${path}</h1><p class="x" data-nearest-page="" hidden=""></p><script>next</script></body></html>`

const make = () =>
  makeErrorPages(
    async (path) => ({
      status: 404,
      headers: { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'MISS' },
      body: Buffer.from(html(path)),
      tags: new Set<string>(),
      documents: new Set<string>(),
      complete: true,
    }),
    finishHere,
  )

it('the error pages are finished like every page', async () => {
  const { missing, unavailable } = await make()
  expect(missing.body.toString()).toContain('<h1>/_not-found/</h1>')
  expect(unavailable.body.toString()).toContain('<h1>/unavailable/</h1>')
  expect(missing.body.toString()).not.toContain('<script>')
  expect(missing.headers['content-security-policy']).toContain("default-src 'none'")
  expect(missing.headers).not.toHaveProperty('x-nextjs-cache')
})

it('the 404 page names the nearest page, escaped', async () => {
  const { missing } = await make()
  const page = withNearest(missing, { href: '/a/"', title: '<b>$& «Дом»' }).toString()
  expect(page).toContain(
    '<p class="x">Возможно, вы искали: <a class="text-link" href="/a/&quot;">&lt;b&gt;$&amp; «Дом»</a></p>',
  )
})
