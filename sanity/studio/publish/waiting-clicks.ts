type Store = {
  /** Calls back whenever a click begins or stops to wait; returns how to stop that. */
  subscribe: (notify: () => void) => () => void
  isWaiting: (id: string) => boolean
  add: (id: string) => void
  /** Ends the wait; false when there was none, so that only one caller acts on a click. */
  take: (id: string) => boolean
  /** Says that a button of the document is shown; returns how to say that it is gone. */
  show: (id: string) => () => void
}

/**
 * Clicks on documents' buttons that wait, by document id. They outlive the button: the Studio may
 * build its layout again while it loads. A document without a button for `graceMs` milliseconds has
 * been closed, and its click is dropped.
 */
export function createWaitingClicks(graceMs: number): Store {
  const waiting = new Set<string>()
  const shown = new Map<string, number>()
  const listeners = new Set<() => void>()

  function take(id: string): boolean {
    const wasWaiting = waiting.delete(id)
    for (const notify of listeners) notify()
    return wasWaiting
  }

  return {
    subscribe(notify) {
      listeners.add(notify)
      return () => void listeners.delete(notify)
    },
    isWaiting: (id) => waiting.has(id),
    add(id) {
      waiting.add(id)
      for (const notify of listeners) notify()
    },
    take,
    show(id) {
      shown.set(id, (shown.get(id) ?? 0) + 1)
      return () => {
        const left = (shown.get(id) ?? 1) - 1
        if (left > 0) shown.set(id, left)
        else shown.delete(id)
        setTimeout(() => {
          if (!shown.has(id)) take(id)
        }, graceMs)
      }
    },
  }
}
