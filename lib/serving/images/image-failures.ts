import { log } from '#lib/log.ts'

/** What goes wrong with images, as the log has it: a flood of failures is two lines. */
export type ImageFailures = {
  failed(name: string, error: unknown): void
  succeeded(): void
}

/** In a flood some images still succeed; it is over when none has failed for this long. */
const quietMs = 60_000

/** @param now milliseconds since 1970 */
export function createImageFailures(now: () => number): ImageFailures {
  let failures = 0
  let last = 0
  return {
    failed(name, error) {
      if (failures === 0) log.warn('image.failed', { name }, error)
      failures += 1
      last = now()
    },
    succeeded() {
      if (failures === 0 || now() - last < quietMs) return
      log.info('image.works-again', { failures })
      failures = 0
    },
  }
}
