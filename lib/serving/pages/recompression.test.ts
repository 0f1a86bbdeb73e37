import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { memoryStore } from './page-cache.fixture.ts'
import { keepPages } from './kept-pages.ts'
import type { Page } from './page.ts'
import { createRecompression } from './recompression.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

function quickPage(text: string): Page {
  const identity = Buffer.from(text)
  const quick = Buffer.from('quick')
  return {
    headers: { 'content-type': 'text/html' },
    encoded: { identity, gzip: quick, br: quick, etag: text, effort: 'quick' },
    source: text,
    tags: ['a'],
    documents: [],
  }
}

/** Pages that were compressed quickly; compressing one takes 50 ms. */
function open(store = memoryStore()) {
  const kept = keepPages({ store, now: Date.now, maxBytes: 1_000_000 })
  const recompression = createRecompression({
    kept,
    async compress(identity) {
      await new Promise((resolve) => {
        setTimeout(resolve, 50)
      })
      const small = Buffer.from('small')
      return { identity, gzip: small, br: small, etag: identity.toString(), effort: 'thorough' }
    },
  })
  const keep = (path: string, text: string) => {
    kept.keep(path, { kind: 'page', page: quickPage(text), complete: true })
    recompression.postpone()
  }
  const sent = (path: string) => {
    const copy = kept.copyOf(path)
    return copy?.kind === 'page'
      ? `${copy.page.encoded.etag} ${copy.page.encoded.br?.toString()}`
      : undefined
  }
  return { store, kept, recompression, keep, sent }
}

it('when no page has come for ten seconds, all are compressed thoroughly, with the same tag', async () => {
  const { keep, sent, kept } = open()
  keep('/a/', 'one')
  await pass(9_000)
  keep('/b/', 'two')
  await pass(9_900)
  expect([sent('/a/'), sent('/b/')]).toEqual(['one quick', 'two quick'])
  await pass(300)
  expect([sent('/a/'), sent('/b/')]).toEqual(['one small', 'two small'])
  expect(kept.quick()).toEqual([])
})

it('a page that changes meanwhile keeps its new bytes', async () => {
  const { keep, sent } = open()
  keep('/a/', 'one')
  await pass(10_020)
  keep('/a/', 'two')
  await pass(1_000)
  expect(sent('/a/')).toBe('two quick')
})

it('a page that is stale meanwhile is stale after a restart too', async () => {
  const { keep, kept, store } = open()
  keep('/a/', 'one')
  await pass(10_020)
  kept.touch(new Set(['a']), new Set())
  await pass(100)
  expect(store.list()).toEqual([
    { path: '/a/', tags: ['a'], documents: [], stale: true, quick: false },
  ])
})

it('what an earlier process left is done too', async () => {
  const first = open()
  first.keep('/a/', 'one')
  first.recompression.close()
  const second = open(first.store)
  await pass(10_100)
  expect(second.sent('/a/')).toBe('one small')
})

it('a page that is made again with equal bytes stays small', async () => {
  const { keep, sent, kept } = open()
  keep('/a/', 'one')
  await pass(10_100)
  keep('/a/', 'one')
  expect(sent('/a/')).toBe('one small')
  expect(kept.quick()).toEqual([])
})
