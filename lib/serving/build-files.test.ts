import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createBuildFiles } from './build-files.ts'
import { openSite } from './site-server.fixture.ts'

const script = 'export const bridge = "opened"\n'.repeat(100)

/** A site whose build has a script and a font; Next answers nothing. */
async function open() {
  const distDir = mkdtempSync(join(tmpdir(), 'build-'))
  onTestFinished(() => rmSync(distDir, { recursive: true }))
  mkdirSync(join(distDir, 'static/chunks'), { recursive: true })
  writeFileSync(join(distDir, 'BUILD_ID'), 'secret')
  writeFileSync(join(distDir, 'static/chunks/a-1.js'), script)
  writeFileSync(join(distDir, 'static/a.woff2'), script)
  const asked: (string | undefined)[] = []
  const site = await openSite(
    ({ url }, response) => {
      asked.push(url)
      response.end()
    },
    { files: createBuildFiles({ distDir, https: true }) },
  )
  return { site, asked, distDir }
}

it.each(['br', 'gzip', 'identity'])(
  'a script of the build is sent in %s, to be kept',
  async (coding) => {
    const { site, asked } = await open()
    const response = await fetch(`${site}/_next/static/chunks/a-1.js?dpl=1`, {
      headers: { 'accept-encoding': coding },
    })
    expect([response.status, await response.text()]).toEqual([200, script])
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      vary: 'Accept-Encoding',
    })
    expect(response.headers.get('content-encoding')).toBe(coding === 'identity' ? null : coding)
    expect(asked).toEqual([])
  },
)

it('a browser that has the file gets 304, HEAD its headers alone', async () => {
  const { site } = await open()
  const url = `${site}/_next/static/chunks/a-1.js`
  const { headers } = await fetch(url)
  const known = { 'if-none-match': headers.get('etag') ?? '', 'cache-control': 'max-age=0' }
  expect((await fetch(url, { headers: known })).status).toBe(304)
  const head = await fetch(url, { method: 'HEAD' })
  expect([head.status, await head.text()]).toEqual([200, ''])
})

it('a font is not compressed again', async () => {
  const { site } = await open()
  const response = await fetch(`${site}/_next/static/a.woff2`)
  expect(response.headers.get('content-encoding')).toBeNull()
  expect(response.headers.get('content-type')).toBe('font/woff2')
})

it.each(['/_next/static/chunks/b-1.js', '/_next/static/chunks/', '/_next/static/../BUILD_ID'])(
  '%s is no file of the build: 404',
  async (path) => {
    const { site, asked } = await open()
    expect((await fetch(`${site}${path}`)).status).toBe(404)
    expect(asked).toEqual([])
  },
)

it('a file that is gone from the disk is a 503 for its request', async () => {
  const { site, distDir } = await open()
  rmSync(join(distDir, 'static/a.woff2'))
  expect((await fetch(`${site}/_next/static/a.woff2`)).status).toBe(503)
  expect((await fetch(`${site}/_next/static/chunks/a-1.js`)).status).toBe(200)
})
