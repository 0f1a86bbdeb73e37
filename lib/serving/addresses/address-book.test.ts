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

/** A lake whose list is the number of its changes; each read takes 20 ms. */
function open() {
  const register = createRegister()
  const lake = { changes: 0, reads: 0, isAway: false, readMs: 20 }
  const taken: number[] = []
  const pages: AddressList['addresses']['pages'][] = []
  const book = createAddressBook({
    register,
    left: {
      addresses: { pages: [{ id: 'a', ...page }, page], redirects: [], blogPages: 9 },
      tags: ['old'],
    },
    take({ addresses }) {
      taken.push(addresses.blogPages)
      pages.push(addresses.pages)
    },
    async read(): Promise<AddressList> {
      lake.reads += 1
      const { changes, isAway } = lake
      await new Promise((resolve) => {
        setTimeout(resolve, lake.readMs)
      })
      if (isAway) throw new Error('The lake is away')
      return { addresses: { pages: [], redirects: [], blogPages: changes }, tags: ['list'] }
    },
  })
  const change = (tag = 'list') => {
    lake.changes += 1
    register.announce([tag])
  }
  return { book, lake, taken, pages, register, change }
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

it('a list that an event overtook is never used', async () => {
  const { book, taken, change } = open()
  const reloaded = book.reload()
  await pass(10)
  change()
  await pass(50)
  await reloaded
  expect(taken).toEqual([1])
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
  const { lake, taken, pages, register } = open()
  lake.isAway = true
  register.announce(['other'], ['a'])
  expect([taken, pages]).toEqual([[9], [[page]]])
  lake.isAway = false
  await pass(1_000)
  expect(taken).toEqual([9, 0])
})
