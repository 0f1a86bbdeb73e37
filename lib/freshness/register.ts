/** What one event makes suspect: the results that carry one of these tags, or every result. */
export type Change = ReadonlySet<string> | 'everything'

/** One read or render, watched for events that overtake it. */
export type Flight = {
  /** Whether no event since `begin()` touched one of these tags, and nothing made all suspect. */
  isFresh(tags: Iterable<string>): boolean
  /** When the first such event came, in milliseconds of the register's clock; undefined: none has. */
  overtakenAt(tags: Iterable<string>): number | undefined
  /** Ids of the published documents that have gone since `begin()`. */
  removed: ReadonlySet<string>
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

type OpenFlight = {
  /** When an event first touched a tag. */
  touched: Map<string, number>
  allSuspectAt: number
  removed: Set<string>
}

/** @param now milliseconds; only differences count */
export function createRegister(now: () => number = () => performance.now()): Register {
  const flights = new Set<OpenFlight>()
  const listeners = new Set<Listener>()

  return {
    begin() {
      const flight: OpenFlight = { touched: new Map(), allSuspectAt: Infinity, removed: new Set() }
      flights.add(flight)
      const overtakenAt = (tags: Iterable<string>): number | undefined => {
        let first = flight.allSuspectAt
        for (const tag of tags) first = Math.min(first, flight.touched.get(tag) ?? Infinity)
        return first === Infinity ? undefined : first
      }
      return {
        isFresh: (tags) => overtakenAt(tags) === undefined,
        overtakenAt,
        removed: flight.removed,
        end: () => void flights.delete(flight),
      }
    },
    announce(tags, removed = []) {
      const change = new Set(tags)
      const ids = new Set(removed)
      for (const flight of flights) note(flight, change, ids, now())
      for (const listener of listeners) listener(change, ids)
    },
    suspectAll(removed = []) {
      const ids = new Set(removed)
      for (const flight of flights) note(flight, 'everything', ids, now())
      for (const listener of listeners) listener('everything', ids)
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function note(
  flight: OpenFlight,
  change: Change,
  removed: ReadonlySet<string>,
  time: number,
): void {
  for (const id of removed) flight.removed.add(id)
  if (change === 'everything') {
    flight.allSuspectAt = Math.min(flight.allSuspectAt, time)
    return
  }
  for (const tag of change) if (!flight.touched.has(tag)) flight.touched.set(tag, time)
}
