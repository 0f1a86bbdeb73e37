/** How the page cache has answered visitors since the start. */
export type Lookups = {
  /** Sent from memory at once. */
  hit: number
  /** The visitor waited while the page was made. */
  made: number
  /** The visitor waited in vain and got the last good copy. */
  old: number
  /** There is no page. */
  missing: number
  /** It could not be made, and there is no copy. */
  unavailable: number
}

export function createLookups(): Lookups {
  return { hit: 0, made: 0, old: 0, missing: 0, unavailable: 0 }
}
