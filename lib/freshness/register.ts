/** What one event makes suspect: the results that carry one of these tags, or every result. */
export type Change = ReadonlySet<string> | 'everything'

/** One read or render, watched for events that overtake it. */
export type Flight = {
  /** Whether no event since `begin()` touched one of these tags, and nothing made all suspect. */
  isFresh(tags: Iterable<string>): boolean
  /** Must be called when the result is stored or dropped. */
  end(): void
}

/**
 * The one place that hears of every change of content, whatever road it came by. Its memory is
 * bounded by the flights that are open.
 */
export type Register = {
  /** Call it before the read begins; keep the result only if the flight is fresh afterwards. */
  begin(): Flight
  /**
   * Everything that carries one of these tags is suspect. `removed`: ids of published documents that
   * are gone. Listeners have run when it returns.
   */
  announce(tags: Iterable<string>, removed?: Iterable<string>): void
  /** Events may have been missed: everything is suspect. Listeners have run when it returns. */
  suspectAll(removed?: Iterable<string>): void
  /** Calls `listener`, which must not throw, on every change; returns how to stop. */
  subscribe(listener: Listener): () => void
}

type Listener = (change: Change, removed: ReadonlySet<string>) => void

type OpenFlight = { touched: Set<string>; allSuspect: boolean }

export function createRegister(): Register {
  const flights = new Set<OpenFlight>()
  const listeners = new Set<Listener>()

  return {
    begin() {
      const flight: OpenFlight = { touched: new Set(), allSuspect: false }
      flights.add(flight)
      return {
        isFresh(tags) {
          if (flight.allSuspect) return false
          for (const tag of tags) if (flight.touched.has(tag)) return false
          return true
        },
        end: () => void flights.delete(flight),
      }
    },
    announce(tags, removed = []) {
      const change = new Set(tags)
      for (const { touched } of flights) for (const tag of change) touched.add(tag)
      const ids = new Set(removed)
      for (const listener of listeners) listener(change, ids)
    },
    suspectAll(removed = []) {
      for (const flight of flights) flight.allSuspect = true
      const ids = new Set(removed)
      for (const listener of listeners) listener('everything', ids)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
