import type { Addresses } from '#lib/content/view/addresses.ts'
import type { Change, Register } from '#lib/freshness/register.ts'
import { log } from '#lib/log.ts'
import { within } from '#lib/serving/within.ts'

/** The list of addresses with the sync tags whose change makes it stale. */
export type AddressList = { addresses: Addresses; tags: readonly string[] }

/** Keeps the list of addresses as the lake has it. */
export type AddressBook = {
  /** Reads the list now; resolves when that has been tried, and is tried again later if it failed. */
  reload(): Promise<void>
  /** Reads the list again if that has failed; to be called when the lake is back. */
  retry(): void
  /**
   * What a visitor has to wait for before the list may be used: undefined unless an event has made
   * it stale for longer than an old page may be sent. Resolves after half a second at the latest.
   */
  wait: () => Promise<void> | undefined
  /** When the list was read, in milliseconds since 1970; undefined for one of an earlier process. */
  readAt(): number | undefined
  close(): void
}

type Options = {
  register: Pick<Register, 'begin' | 'subscribe'>
  read: () => Promise<AddressList>
  /**
   * Called with each list as it was read, less the documents that went meanwhile, and with the known
   * one less the documents that an event removed.
   */
  take: (list: AddressList) => void
  /** The list that an earlier process left. */
  left: AddressList | undefined
  /** Milliseconds since 1970. */
  now?: () => number
}

const retryMs = { first: 250, last: 10_000 }
/** As long as a visitor may get an old page. */
const graceMs = 1_000
/** With the page itself a visitor waits two seconds at most. */
const patienceMs = 500

export function createAddressBook({
  register,
  read,
  take,
  left,
  now = Date.now,
}: Options): AddressBook {
  let known = left
  let staleSince: number | undefined
  let running: Promise<void> | undefined
  let readAt: number | undefined
  let failures = 0
  let retry: NodeJS.Timeout | undefined
  let closed = false

  const unsubscribe = register.subscribe((change, removed) => {
    if (known && removed.size > 0) {
      // Whether or not the list can be read now.
      known = without(known, removed)
      take(known)
    }
    if (removed.size === 0 && !touches(change, known?.tags ?? [])) return
    staleSince ??= now()
    void reload()
  })

  const use = (list: AddressList, isOvertaken: boolean) => {
    ;[known, staleSince, readAt, failures] = [list, isOvertaken ? now() : undefined, now(), 0]
    take(list)
  }

  const reload = (): Promise<void> => {
    clearTimeout(retry)
    running ??= readFresh({ register, read, use, isClosed: () => closed })
      .catch((error: unknown) => {
        log.warn('addresses.unreadable', {}, error)
        if (!closed) retry = setTimeout(reload, delayAfter(failures))
        failures += 1
      })
      .finally(() => {
        running = undefined
      })
    return running
  }

  return {
    reload,
    retry() {
      if (failures > 0) void reload()
    },
    wait() {
      const isLate = staleSince !== undefined && now() - staleSince >= graceMs
      return isLate && running ? within(running, patienceMs) : undefined
    },
    readAt: () => readAt,
    close() {
      closed = true
      unsubscribe()
      clearTimeout(retry)
    },
  }
}

type Reading = Pick<Options, 'register' | 'read'> & {
  /** Called in the turn in which it was known whether an event has overtaken the list. */
  use: (list: AddressList, isOvertaken: boolean) => void
  isClosed: () => boolean
}

/**
 * Reads until no event has come meanwhile. A list that one has overtaken is newer than the known one
 * all the same: where changes come faster than lists, each of them would otherwise be lost.
 */
async function readFresh({ register, read, use, isClosed }: Reading): Promise<void> {
  while (!isClosed()) {
    const flight = register.begin()
    try {
      const list = await read()
      // What went meanwhile may have been there when it was read, or be there again.
      const isOvertaken = flight.removed.size > 0 || !flight.isFresh(list.tags)
      use(without(list, flight.removed), isOvertaken)
      // Its use may tell of an article that became due while the list was read.
      if (!isOvertaken && flight.isFresh(list.tags)) return
    } finally {
      flight.end()
    }
  }
}

function without({ addresses, tags }: AddressList, removed: ReadonlySet<string>): AddressList {
  const pages = addresses.pages.filter(({ id = '' }) => !removed.has(id))
  const redirects = addresses.redirects.filter(({ ids }) => !ids.some((id) => removed.has(id)))
  return { addresses: { ...addresses, pages, redirects }, tags }
}

function touches(change: Change, tags: readonly string[]): boolean {
  return change === 'everything' || tags.some((tag) => change.has(tag))
}

function delayAfter(failures: number): number {
  return Math.min(retryMs.last, retryMs.first * 2 ** failures)
}
