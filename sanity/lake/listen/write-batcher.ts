export type WriteBatcher = {
  add(parts: readonly Uint8Array[]): void
  /** Bytes in the queue. */
  size(): number
  /** Sends the queue now. */
  flush(): void
}

/** Milliseconds between two batches: not noticeable, and 500 readers cost a quarter of the CPU. */
const shortestPause = 40

/**
 * Joins parts in quick succession, since each write is a system call. The first part after a pause
 * is sent at once.
 */
export function createWriteBatcher(send: (batch: Uint8Array<ArrayBuffer>) => void): WriteBatcher {
  let waiting: Uint8Array[] = []
  let bytes = 0
  let sentAt = -Infinity
  let timer: NodeJS.Timeout | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    if (waiting.length === 0) return
    const batch = Buffer.concat(waiting)
    waiting = []
    bytes = 0
    sentAt = performance.now()
    send(batch)
  }

  return {
    add(parts) {
      for (const part of parts) {
        waiting.push(part)
        bytes += part.byteLength
      }
      const pause = sentAt + shortestPause - performance.now()
      if (pause <= 0) flush()
      else timer ??= setTimeout(flush, pause)
    },
    size: () => bytes,
    flush,
  }
}
