import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { Agent } from 'node:http'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { everyAddress } from './articles.fixture.ts'
import { forEachOf } from './ask.fixture.ts'
import { distDir } from './product.fixture.ts'
import { openSite } from './site.fixture.ts'
import type { Site } from './site.fixture.ts'

const count = { quick: 200, test: 2_000, full: 10_000 }[inject('rounds')]
const megabyte = 1024 * 1024
const agent = new Agent({ keepAlive: true, maxSockets: 16 })

let site: Site

beforeAll(async () => {
  site = await openSite({ road: 'stream' })
}, 600_000)

afterAll(async () => {
  agent.destroy()
  await site.close()
})

/** An address that does not exist, of each kind in turn. */
function invented(n: number): string {
  const word = randomUUID()
  const kinds = [
    `/blog/${word}/`,
    `/blog/${word}/index.md`,
    `/blog/${word}/cover.png`,
    `/${word}/`,
    `/services/${word}/`,
    `/authors/${word}/`,
    `/blog/topics/${word}/`,
    `/blog/page/${100 + n}/`,
    `/${word}/${word}/cover.png`,
    `/blog/${encodeURIComponent('Невский ')}${word}/`,
    `/_next/static/${word}.js`,
    `/${word}.html`,
    `/images/butlerspb/production/${word}-1x1.png`,
  ]
  return kinds[n % kinds.length] ?? '/'
}

function askAll(from: number, to: number): Promise<number[]> {
  const paths = Array.from({ length: to - from }, (_, n) => invented(from + n))
  return forEachOf(paths, 16, async (path) => (await site.ask(path, { agent })).status)
}

function files(): string[] {
  return [site.dataDir, distDir].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => `${parentPath}/${name}`),
  )
}

/** Resident bytes of the site; 0 where there is no /proc. */
function memory(): number {
  try {
    const status = readFileSync(`/proc/${site.server().pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    // Not Linux.
    return 0
  }
}

it(`answers ${count} invented addresses with 404, from memory alone`, async () => {
  const addresses = await everyAddress(site)
  await forEachOf(addresses, 8, (path) => site.ask(path))
  // The second time nothing is new: modules are loaded, buffers have grown.
  await askAll(0, Math.ceil(count / 10))
  const before = { files: files(), memory: memory() }
  site.line.countQueries()

  const statuses = await askAll(0, count)
  expect(statuses.filter((status) => status !== 404)).toEqual([])
  expect(site.line.countQueries().queries).toBe(0)
  expect(files().filter((path) => !before.files.includes(path))).toEqual([])
  expect(memory() - before.memory).toBeLessThan(60 * megabyte)
  const pages = await forEachOf(addresses, 8, async (path) => (await site.ask(path)).status)
  expect(pages.filter((status) => status !== 200)).toEqual([])
}, 600_000)
