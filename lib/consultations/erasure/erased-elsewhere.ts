import { readdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { removeFiles } from '#lib/outbox/remove-files.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { toAct } from './act.ts'
import { byAct, type OfOneAct } from './by-act.ts'
import { actPath, replayListPath } from './paths.ts'
import { appendToReplayList, readReplayList, toLine } from './replay-list.ts'

type Dependencies = {
  store: Pick<ConsultationStore, 'erasures'>
  dataDir: string
  siteUrl: string
}

/**
 * Repeats in this instance's folder what other instances with the same database have erased: their
 * notices in its inbox go, its replay list has them, and so has its folder their acts of destruction,
 * so that it does not matter from which instance backups are made. For a timer.
 */
export function createErasedElsewhere({
  store,
  dataDir,
  siteUrl,
}: Dependencies): () => Promise<void> {
  return async () => {
    const all = byAct(await store.erasures())
    if (all.length === 0) return
    await list(all, dataDir)
    await writeMissingActs(all, { dataDir, siteUrl })
  }
}

async function list(all: readonly OfOneAct[], dataDir: string): Promise<void> {
  const path = replayListPath(dataDir)
  const listed = new Set((await readReplayList(path)).map(({ act }) => act))
  const others = all.filter(([{ act }]) => !listed.has(act))
  if (others.length === 0) return
  const numbers = others.flat().flatMap(({ request }) => request?.number ?? [])
  await removeFiles(join(dataDir, 'inbox'), { numbers, texts: [] })
  await appendToReplayList(path, others.map(toLine))
}

/** The instance that closes an erasure writes its act, so those of open ones are not looked for. */
async function writeMissingActs(
  all: readonly OfOneAct[],
  { dataDir, siteUrl }: Omit<Dependencies, 'store'>,
): Promise<void> {
  const folder = dirname(replayListPath(dataDir))
  const written = new Set(await readdir(folder))
  for (const erasures of all) {
    const [{ act, overwrittenAt }] = erasures
    if (overwrittenAt === undefined || written.has(act)) continue
    // A backup may be made meanwhile: it must not take half an act.
    const draft = join(folder, `.${act}.draft`)
    const text = toAct(erasures, { siteUrl, overwrittenAt })
    await writeFile(draft, text, { mode: 0o600, flush: true })
    await rename(draft, actPath(dataDir, act))
  }
}
