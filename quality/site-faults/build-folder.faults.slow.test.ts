import { cpSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { documentOf, everyAddress, expectPublished, newArticle } from './articles.fixture.ts'
import { forEachOf } from './ask.fixture.ts'
import { distDir, freshData } from './product.fixture.ts'
import { openSite } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

const torn = '.next-test/torn'
let site: Site

beforeAll(async () => {
  // After a build of its own, if there was none.
  rmSync(await freshData(), { recursive: true, force: true })
  rmSync(torn, { recursive: true, force: true })
  cpSync(distDir, torn, { recursive: true, filter: (path) => !path.endsWith('/cache') })
  for (const path of files(join(torn, 'server'))) {
    if (/\.(html|rsc|body)$/.test(path)) writeFileSync(path, '<h1>')
  }
  site = await openSite({ road: 'stream', distDir: torn })
}, 600_000)

afterAll(async () => {
  await site?.close()
  rmSync(torn, { recursive: true, force: true })
})

function files(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
}

/** Name, size and time of each file of the build. */
function build(): string[] {
  return files(torn).map((path) => {
    const { size, mtimeMs } = statSync(path)
    return `${path} ${size} ${mtimeMs}`
  })
}

it('shows no prerendered page of the build and writes nothing into its folder', async () => {
  const before = build()
  const answers = await forEachOf(await everyAddress(site), 8, async (path) => {
    const { status, body } = await site.ask(path)
    return { path, status, whole: body.length > 100 }
  })
  expect(answers.filter(({ status, whole }) => status !== 200 || !whole)).toEqual([])
  const missing = await site.ask('/blog/net-takoy-stati/')
  expect(missing.status).toBe(404)
  expect(missing.body.length).toBeGreaterThan(1_000)

  const article = newArticle()
  await site.client.create(documentOf(article))
  await expectPublished(site, article)
  expect(build()).toEqual(before)
}, 300_000)
