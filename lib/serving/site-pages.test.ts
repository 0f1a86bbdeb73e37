import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createContentClock } from '#lib/freshness/content-clock.ts'
import { createRegister } from '#lib/freshness/register.ts'
import { openCacheFile } from './pages/cache-file.ts'
import { openPageStore } from './pages/page-store.ts'
import { openSitePages } from './site-pages.ts'

const due = '2026-12-12T07:00:00.000Z'

/** A folder as a process leaves it to the next one. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-pages-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

const blog = { href: '/blog/', title: 'Блог', hasTwin: false }
const scheduled = { id: 'article-a', href: '/blog/a/', title: 'А', hasTwin: true }

/**
 * A process of the site at that time, with one article that is due: what was announced in it, and
 * which pages have appeared because their time has come.
 */
function openAt(time: string, folder: string, renders = Promise.resolve()) {
  const appeared: string[] = []
  const register = createRegister()
  const announced: unknown[] = []
  const removed: string[] = []
  register.subscribe((change, ids) => {
    announced.push(change)
    removed.push(...ids)
  })
  const clock = createContentClock({
    register,
    systemTime: () => Date.parse(time),
    startTimer: () => () => {},
  })
  const file = openCacheFile(join(folder, 'pages.sqlite'), 'build')
  onTestFinished(() => file?.close())
  const site = openSitePages({
    siteUrl: 'http://localhost',
    async render() {
      await renders
      throw new Error('nothing is rendered here')
    },
    finish: () => Promise.reject(new Error('nothing is finished here')),
    register,
    clock,
    readAddresses: async (now) => ({
      addresses: {
        ...(now < due ? { pages: [blog], nextDue: due } : { pages: [blog, scheduled] }),
        redirects: [],
        blogPages: 1,
      },
      tags: [],
    }),
    onDue: (pages) => void appeared.push(...pages.map(({ href }) => href)),
    pulse: { watch: () => () => {} },
    store: openPageStore(file),
  })
  return { site, register, announced, removed, appeared }
}

it('what became due while no process ran makes the kept pages stale', async () => {
  const folder = makeFolder()
  const first = openAt('2026-12-12T06:59:00Z', folder)
  await first.site.readAddresses()
  expect(first.announced).toEqual([])
  await first.site.close()

  const second = openAt('2026-12-12T07:01:00Z', folder)
  expect(second.announced).toEqual([new Set(['clock'])])
  await second.site.close()
})

it('an article whose time has come is reported once, and nothing else is', async () => {
  const folder = makeFolder()
  for (const [time, expected] of [
    ['2026-12-12T06:59:00Z', []],
    ['2026-12-12T07:01:00Z', ['/blog/a/']],
    ['2026-12-12T07:02:00Z', []],
  ] as const) {
    const { site, appeared } = openAt(time, folder)
    await site.readAddresses()
    await site.readAddresses()
    expect(appeared).toEqual(expected)
    await site.close()
  }
})

it('a document that has lost its page is announced as removed, once', async () => {
  const folder = makeFolder()
  const first = openAt('2026-12-12T07:01:00Z', folder)
  await first.site.readAddresses()
  expect(first.removed).toEqual([])
  await first.site.close()

  // At this time the list is without the article, as after its deletion.
  const second = openAt('2026-12-12T06:59:00Z', folder)
  await second.site.readAddresses()
  await second.site.readAddresses()
  expect(second.removed).toEqual(['article-a'])
  await second.site.close()
})

it('an address that has lost its page is gone, after a restart too, until the page is back', async () => {
  const folder = makeFolder()
  for (const [time, expected] of [
    ['2026-12-12T07:01:00Z', [true, false]],
    ['2026-12-12T06:59:00Z', [false, true]],
    ['2026-12-12T06:59:30Z', [false, true]],
    ['2026-12-12T07:02:00Z', [true, false]],
  ] as const) {
    const { site } = openAt(time, folder)
    await site.readAddresses()
    const index = site.index()
    expect([index?.find('/blog/a/') !== undefined, index?.isGone('/blog/a/')]).toEqual(expected)
    await site.close()
  }
})

it('an address is gone while the lake is away, once an event has removed its document', async () => {
  const folder = makeFolder()
  const { site, register } = openAt('2026-12-12T07:01:00Z', folder)
  await site.readAddresses()
  register.announce([], ['article-a'])
  expect(site.index()?.isGone('/blog/a/')).toBe(true)
  await site.close()
})

it('the addresses are known before any page is rendered', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { site } = openAt('2026-12-12T06:59:00Z', makeFolder(), promise)
  await site.readAddresses()
  expect(site.index()?.find('/blog/')).toMatchObject({ lasts: 'content' })
  resolve()
  await site.close()
})
