import { join } from 'node:path'
import { removeFiles } from '#lib/outbox/remove-files.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { byAct } from './by-act.ts'
import { replayListPath } from './paths.ts'
import { appendToReplayList, readReplayList, toLine } from './replay-list.ts'

/**
 * Repeats in this instance's folder what other instances with the same database have erased: their
 * notices in its inbox go, and its replay list has them, so that it does not matter from which
 * instance backups are made. For a timer.
 */
export function createErasedElsewhere({
  store,
  dataDir,
}: {
  store: Pick<ConsultationStore, 'erasures'>
  dataDir: string
}): () => Promise<void> {
  const path = replayListPath(dataDir)
  return async () => {
    const listed = new Set((await readReplayList(path)).map(({ act }) => act))
    const others = byAct(await store.erasures()).filter(([{ act }]) => !listed.has(act))
    if (others.length === 0) return
    const numbers = others.flat().flatMap(({ request }) => request?.number ?? [])
    await removeFiles(join(dataDir, 'inbox'), { numbers, texts: [] })
    await appendToReplayList(path, others.map(toLine))
  }
}
