import { readdirSync } from 'node:fs'
import { z } from 'zod'
import type { AddressedPage, Addresses } from '#lib/content/view/addresses.ts'
import type { ContentClock } from '#lib/freshness/content-clock.ts'
import type { Register } from '#lib/freshness/register.ts'
import { createAddressBook } from './addresses/address-book.ts'
import type { AddressBook, AddressList } from './addresses/address-book.ts'
import { createAddressIndex } from './addresses/address-index.ts'
import type { AddressIndex } from './addresses/address-index.ts'
import { goneAfter } from './addresses/gone-pages.ts'
import type { LakePulse } from './lake-pulse.ts'
import type { NextServer } from './next-server.ts'
import type { Finisher } from './pages/finisher.ts'
import { createPageMaker } from './pages/make-page.ts'
import { createPageCache } from './pages/page-cache.ts'
import type { Followed, PageCache } from './pages/page-cache.ts'
import type { PageStore } from './pages/page-store.ts'

/** The addresses of the site and their finished pages. */
export type SitePages = {
  book: AddressBook
  /** Undefined where no page is kept. */
  cache: PageCache | undefined
  /** Undefined until the addresses are known. */
  index: () => AddressIndex | undefined
  /**
   * Reads the addresses; resolves when that has been tried. Pages that an event touched, or that were
   * never made, are made when somebody asks for them, and the rest after that.
   */
  readAddresses(): Promise<void>
  /** Tries again what failed; to be called when the lake is back. */
  retry(): void
  /** The last event that the kept pages know of; undefined when none are kept. */
  lastEventId: string | undefined
  /** Notes that everything up to this event has been announced. */
  noteEvent(id: string): void
  close(): Promise<void>
}

type Options = {
  siteUrl: string
  render: NextServer['render']
  finish: Finisher['finish']
  register: Register
  clock: Pick<ContentClock, 'now' | 'setNextDue'>
  readAddresses: (now: string) => Promise<AddressList>
  /** Called with the pages that have appeared because their time has come. */
  onDue: (pages: readonly AddressedPage[]) => void
  pulse: LakePulse
  /** Where pages are kept; undefined: each is rendered for its request. */
  store: PageStore | undefined
}

/**
 * Opens what an earlier process left, so that the site can serve it without the lake, and follows
 * the events from then on.
 */
export function openSitePages({
  siteUrl,
  render,
  finish,
  register,
  clock,
  readAddresses,
  onDue,
  pulse,
  store,
}: Options): SitePages {
  const files = readdirSync('public').map((name) => `/${name}`)
  let index: AddressIndex | undefined
  const make = createPageMaker({ render, finish, find: (path) => index?.find(path) })
  const cache = store && createPageCache({ register, make, store, pulse })

  const left = leftList.safeParse(store?.readNote('addresses')).data
  let known: Addresses | undefined
  let gone: readonly string[] = left?.gone ?? []
  const use = ({ addresses }: AddressList) => {
    gone = goneAfter(gone, known, addresses)
    known = addresses
    index = createAddressIndex(addresses, { siteUrl, files, gone })
    cache?.follow(followedOf(index))
  }
  if (left) {
    use(left)
    // What became due while no process ran makes the kept lists stale.
    clock.setNextDue(left.addresses.nextDue)
  }
  const book = createAddressBook({
    register,
    read: () => readAddresses(clock.now()),
    left,
    take(list) {
      const due = known && newlyDue(known, list.addresses, clock.now())
      const removed = known ? removedIds(known, list.addresses) : []
      use(list)
      if (due && due.length > 0) onDue(due)
      // An event names what was removed only if somebody hears it, and never in Sanity's cloud.
      if (removed.length > 0) register.announce([], removed)
      store?.writeNote('addresses', { ...list, gone })
      clock.setNextDue(list.addresses.nextDue)
    },
  })

  return {
    book,
    cache,
    index: () => index,
    lastEventId: z.string().safeParse(store?.readNote('event')).data,
    noteEvent: (id) => store?.writeNote('event', id),
    readAddresses: () => book.reload(),
    retry() {
      book.retry()
      cache?.retry()
    },
    async close() {
      book.close()
      await cache?.close()
    },
  }
}

/** The pages that an old list did not have because they were due later. */
function newlyDue(before: Addresses, after: Addresses, now: string): AddressedPage[] {
  if (before.nextDue === undefined || Date.parse(before.nextDue) > Date.parse(now)) return []
  const known = new Set(before.pages.map(({ href }) => href))
  return after.pages.filter(({ href }) => !known.has(href))
}

/** The documents that no longer have a page. */
function removedIds(before: Addresses, after: Addresses): string[] {
  const left = new Set(after.pages.map(({ id }) => id))
  return before.pages.flatMap(({ id }) => (id === undefined || left.has(id) ? [] : [id]))
}

const addressedPage = z.object({
  id: z.string().optional(),
  href: z.string(),
  title: z.string(),
  hasTwin: z.boolean(),
})

const redirect = z.object({
  from: z.string(),
  to: z.string(),
  permanent: z.boolean(),
  ids: z.array(z.string()),
})

/** A list of addresses as it is noted, with those that are gone. */
const leftList = z.object({
  addresses: z.object({
    pages: z.array(addressedPage),
    redirects: z.array(redirect),
    blogPages: z.number(),
    nextDue: z.string().optional(),
  }),
  tags: z.array(z.string()),
  gone: z.array(z.string()),
})

function followedOf(index: AddressIndex): Followed {
  return {
    find(path) {
      const address = index.find(path)
      if (address === undefined || address.lasts === 'request') return undefined
      return address.ahead ? 'ahead' : 'asked'
    },
    paths: () => index.paths(),
  }
}
