import { AsyncLocalStorage } from 'node:async_hooks'

/** What one render of a page has read. */
export type Render = {
  /** The sync tags of every answer that it used. */
  readonly tags: Set<string>
  /** The documents in those answers, by id. */
  readonly documents: Set<string>
  /** False once a last good copy stood in for an answer of the lake. */
  complete: boolean
}

/**
 * The render that runs now. It lives in the site process; `lib/serving` runs Next's handler inside
 * it, and the read cache writes into it.
 */
export const renders = new AsyncLocalStorage<Render>()
