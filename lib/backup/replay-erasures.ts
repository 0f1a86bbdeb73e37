import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createEraser } from '#lib/consultations/erasure/erasure.ts'
import { replayListPath } from '#lib/consultations/erasure/paths.ts'
import { mergeReplayList, readReplayList } from '#lib/consultations/erasure/replay-list.ts'
import { adoptKey } from '#lib/consultations/store/new-key.ts'
import { openConsultationStore } from '#lib/consultations/store/open-store.ts'
import type { Env } from '#lib/env.ts'
import { copyFiles } from './durable-files.ts'
import type { Manifest } from './manifest.ts'

export type Replayed = {
  /** How many requests and subscriptions were erased again. */
  erasedAgain: number
  /** How many erased subscriptions cannot be recognised, because their key is lost. */
  unrecognised: number
}

type Sources = {
  /** The data folder whose list is newer than the backup's. */
  replaced: string | undefined
  contactKey: string
  /** Whether it is not the key of the installation that was backed up. */
  isNewKey: boolean
  manifest: Manifest
  now: () => number
}

/**
 * Erases in a restored data folder who was erased before, by the lists of the backup and of the
 * installation that it came from; keeps the acts of both.
 */
export async function replayErasures(
  env: Pick<Env, 'dataDir' | 'databaseUrl' | 'siteUrl'>,
  { replaced, contactKey, isNewKey, manifest, now }: Sources,
): Promise<Replayed> {
  const erasures = join(env.dataDir, 'erasures')
  if (replaced !== undefined) {
    const isNewAct = (name: string) => name.startsWith('act-') && !existsSync(join(erasures, name))
    await copyFiles(join(replaced, 'erasures'), erasures, isNewAct)
    await mergeReplayList(replayListPath(replaced), replayListPath(env.dataDir))
  }
  if (manifest.requests === undefined) return { erasedAgain: 0, unrecognised: 0 }
  const list = await readReplayList(replayListPath(env.dataDir))
  const since = list.filter(({ at }) => at >= manifest.made)
  const subscribers = since.flatMap(({ subscribers }) => subscribers)
  if (isNewKey) await adoptKey(env, contactKey)
  const store = await openConsultationStore(env, { now, contactKey })
  try {
    const eraser = createEraser({ ...env, store, now })
    const before = (await store.erasures()).length
    await eraser.resume()
    await eraser.finish()
    const erasedAgain = (await store.erasures()).length - before
    return { erasedAgain, unrecognised: isNewKey ? subscribers.length : 0 }
  } finally {
    await store.close()
  }
}
