import { expect, it } from 'vitest'
import type { Rendered } from './next-server.ts'
import { openSite } from './site-server.fixture.ts'
import { makeStudioShell } from './studio-shell.ts'

const rendered: Rendered = {
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'HIT', vary: 'rsc' },
  body: Buffer.from('<!DOCTYPE html><title>Студия</title>'),
  tags: new Set(),
  documents: new Set(),
  complete: true,
}

/** The Studio behind the site's server, with what Next was asked for. */
async function open() {
  const asked: (string | undefined)[] = []
  const studio = await makeStudioShell(async () => rendered, { https: true })
  const site = await openSite(
    ({ url }, response) => {
      asked.push(url)
      response.end()
    },
    { studio },
  )
  return { site, asked }
}

it('every address of the Studio gets the one page from memory', async () => {
  const { site, asked } = await open()
  for (const path of ['/studio/', '/studio/structure/article;a/', '/studio/x.js']) {
    const response = await fetch(`${site}${path}?a=1`, { headers: { rsc: '1' } })
    expect([response.status, await response.text()]).toEqual([200, rendered.body.toString()])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-cache',
      'content-type': 'text/html; charset=utf-8',
      vary: 'Accept-Encoding',
    })
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
    expect([...response.headers.keys()].filter((name) => name.startsWith('x-nextjs'))).toEqual([])
  }
  expect(asked).toEqual([])
})

it('a browser that has the page of the Studio gets 304', async () => {
  const { site } = await open()
  const { headers } = await fetch(`${site}/studio/`)
  const again = await fetch(`${site}/studio/structure/`, {
    headers: { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' },
  })
  expect(again.status).toBe(304)
})

it('without a page of the Studio the site does not start', async () => {
  const broken = makeStudioShell(async () => ({ ...rendered, status: 500 }), { https: false })
  await expect(broken).rejects.toThrow('The render of the Studio answered 500')
})
