import { statfs } from 'node:fs/promises'
import type { LiveHealth } from '#lib/freshness/live-events.ts'
import type { Vitals } from '#lib/watching/vitals.ts'
import type { PageCache } from './pages/page-cache.ts'

type Sources = {
  progress: () => Pick<Vitals, 'isReady' | 'isDraining'>
  isLakeUp: (limitMs: number) => Promise<boolean>
  events: () => LiveHealth
  addressesReadAt: () => number | undefined
  /** Undefined where no page is kept. */
  cache: Pick<PageCache, 'oldestStaleMs' | 'oldestRenderMs'> | undefined
  /** Each resolves to undefined while the database does not answer. */
  requests: {
    oldestNoticeMs: () => Promise<number | undefined>
    oldestErasureMs: () => Promise<number | undefined>
    deadLetters: () => Promise<readonly { to: string | undefined }[] | undefined>
  }
  /** Where requests are stored. */
  dataDir: string
}

/** Returns how to take the vitals of the site: the one source of health, metrics and desk. */
export function createVitals(sources: Sources): () => Promise<Vitals> {
  const { progress, isLakeUp, events, addressesReadAt, cache, requests, dataDir } = sources
  return async () => {
    const [isUp, disk, oldestNoticeMs, oldestErasureMs, deadLetters] = await Promise.all([
      isLakeUp(2_000),
      readDisk(dataDir),
      requests.oldestNoticeMs(),
      requests.oldestErasureMs(),
      requests.deadLetters(),
    ])
    return {
      ...progress(),
      isLakeUp: isUp,
      events: events(),
      addressesReadAt: addressesReadAt(),
      oldestStaleMs: cache?.oldestStaleMs() ?? 0,
      oldestRenderMs: cache?.oldestRenderMs() ?? 0,
      oldestNoticeMs,
      oldestErasureMs,
      deadLetters,
      disk,
    }
  }
}

async function readDisk(folder: string): Promise<Vitals['disk']> {
  try {
    const { bavail, blocks, bsize } = await statfs(folder)
    return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
  } catch {
    // The folder itself is gone or cannot be read.
    return undefined
  }
}
