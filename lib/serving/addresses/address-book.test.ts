import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRegister } from '#lib/freshness/register.ts'
import { createAddressBook } from './address-book.ts'
import type { AddressList } from './address-book.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

const page = { href: '/', title: '', hasTwin: false }

const old = { from: '/b/', to: '/c/', permanent: true, ids: ['redirect-b', 'redirect-c'] }

/** A lake whose list is the number of its changes; each read takes 20 ms. */
function open() {
  const register = createRegister()
  const none: AddressList['addresses']['pages'] = []
  const lake = { changes: 0, reads: 0, isAway: false, readMs: 20, pages: none }
  let onTake: (() => void) | undefined
  const taken: number[] = []
  const pages: AddressList['addresses']['pages'][] = []
  const redirects: AddressList['addresses']['redirects'][] = []
  const book = createAddressBook({
    register,
    left: {
      addresses: { pages: [{ id: 'a', ...page }, page], redirects: [old], blogPages: 9 },
      tags: ['old'],
    },
    take({ addresses }) {
      taken.push(addresses.blogPages)
      pages.push(addresses.pages)
      redirects.push(addresses.redirects)
      const announce = onTake
      onTake = undefined
      announce?.()
    },
    async read(): Promise<AddressList> {
      lake.reads += 1
      const { changes, isAway, pages: found } = lake
      await new Promise((resolve) => {
        setTimeout(resolve, lake.readMs)
      })
      if (isAway) throw new Error('The lake is away')
      return { addresses: { pages: found, redirects: [], blogPages: changes }, tags: ['list'] }
    },
  })
  const change = (tag = 'list') => {
    lake.changes += 1
    register.announce([tag])
  }
  /** Calls `announce` in the turn in which the next list is taken. */
  const whenTaken = (announce: () => void) => {
    onTake = announce
  }
  return { book, lake, taken, pages, redirects, register, change, whenTaken }
}

it('the list is read again when an event touches it, and not otherwise', async () => {
  const { book, taken, change } = open()
  await Promise.all([book.reload(), pass(20)])
  change('other')
  await pass(100)
  change()
  await pass(100)
  expect(taken).toEqual([0, 2])
})

it('a list of an earlier process is read again when an event touches it', async () => {
  const { taken, change } = open()
  change('old')
  await pass(100)
  expect(taken).toEqual([1])
})

it('a list that an event overtook is used until it has been read again', async () => {
  const { book, taken, change } = open()
  const reloaded = book.reload()
  await pass(10)
  change()
  await pass(50)
  await reloaded
  expect(taken).toEqual([0, 1])
})

it('where changes come faster than lists, the lists are used all the same', async () => {
  const { taken, change } = open()
  change('old')
  for (let count = 0; count < 20; count += 1) {
    await pass(10)
    change()
  }
  expect(taken.length).toBeGreaterThan(5)
  await pass(100)
  expect(taken.at(-1)).toBe(21)
})

it('what went while the list was read is not in it', async () => {
  const { book, lake, pages, register } = open()
  lake.pages = [{ id: 'a', ...page }, page]
  const reloaded = book.reload()
  await pass(10)
  lake.pages = [page]
  register.announce(['list'], ['a'])
  await pass(50)
  await reloaded
  expect(pages).toEqual([[page], [page], [page]])
})

it('what is back keeps its address, however late its removal is reported', async () => {
  const { book, lake, pages, register } = open()
  lake.pages = [{ id: 'a', ...page }, page]
  const reloaded = book.reload()
  await pass(10)
  // By a webhook, which names no tags.
  register.announce([], ['a'])
  await pass(100)
  await reloaded
  expect(pages.at(-1)).toEqual(lake.pages)
})

it('what its use announces makes it be read again', async () => {
  const { book, taken, change, whenTaken } = open()
  whenTaken(change)
  await Promise.all([book.reload(), pass(100)])
  expect(taken).toEqual([0, 1])
})

describe('while the lake is away', () => {
  it('the last list stays, and is read again until it succeeds', async () => {
    const { book, lake, taken, change } = open()
    await Promise.all([book.reload(), pass(20)])
    lake.isAway = true
    change()
    await pass(60_000)
    expect(taken).toEqual([0])
    expect(lake.reads).toBeGreaterThan(5)
    expect(lake.reads).toBeLessThan(20)
    lake.isAway = false
    await pass(10_100)
    expect(taken).toEqual([0, 1])
  })

  it('nobody waits for the next attempt once it is known to be back', async () => {
    const { book, lake, taken, change } = open()
    lake.isAway = true
    change('old')
    await pass(60_000)
    lake.isAway = false
    book.retry()
    await pass(20)
    expect(taken).toEqual([1])
    book.retry()
    await pass(100)
    expect(lake.reads).toBeLessThan(20)
    expect(taken).toEqual([1])
  })

  it('a visitor waits for the list only when it has been stale for a second, and not long', async () => {
    const { book, lake, change } = open()
    expect(book.wait()).toBeUndefined()
    lake.readMs = 60_000
    change('old')
    expect(book.wait()).toBeUndefined()
    await pass(1_000)
    const start = Date.now()
    let waited = 0
    void book.wait()?.then(() => {
      waited = Date.now() - start
    })
    await pass(5_000)
    expect(waited).toBe(500)
  })
})

it('a removed document loses its address at once, whether or not the lake can be asked', async () => {
  const { lake, taken, pages, redirects, register } = open()
  lake.isAway = true
  register.announce(['other'], ['a'])
  expect([taken, pages]).toEqual([[9], [[page]]])
  register.announce(['other'], ['redirect-c'])
  expect(redirects).toEqual([[old], []])
  lake.isAway = false
  await pass(1_000)
  expect(taken).toEqual([9, 9, 0])
})
