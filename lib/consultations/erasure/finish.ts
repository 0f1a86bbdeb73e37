import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { removeFiles } from '#lib/outbox/remove-files.ts'
import type { ConsultationStore } from '#lib/consultations/store/store.ts'
import { toAct } from './act.ts'
import { byAct, type OfOneAct } from './by-act.ts'
import { actPath, replayListPath } from './paths.ts'
import { appendToReplayList, readReplayList, toLine } from './replay-list.ts'

type Dependencies = {
  store: Pick<ConsultationStore, 'openErasures' | 'overwriteErased' | 'closeErasures'>
  dataDir: string
  siteUrl: string
  now: () => number
}

/** See `Eraser.finish`. Calls that come together run one after the other. */
export function createFinish(dependencies: Dependencies): () => Promise<void> {
  const run = () => takeFurther(dependencies)
  let last = Promise.resolve()
  return () => {
    last = last.then(run, run)
    return last
  }
}

/** Any step may be repeated: the last one alone closes an erasure. */
async function takeFurther({ store, dataDir, siteUrl, now }: Dependencies): Promise<void> {
  const open = byAct(await store.openErasures())
  if (open.length === 0) return
  const numbers = open.flat().flatMap(({ request }) => request?.number ?? [])
  await removeFiles(join(dataDir, 'inbox'), { numbers, texts: [] })
  // Before the files are overwritten: a backup may be restored meanwhile.
  await list(open, replayListPath(dataDir))
  if (!(await store.overwriteErased())) return
  const overwrittenAt = new Date(now()).toISOString()
  for (const erasures of open) {
    const text = toAct(erasures, { siteUrl, overwrittenAt })
    await writeFile(actPath(dataDir, erasures[0].act), text, { mode: 0o600, flush: true })
  }
  await store.closeErasures(open.map(([{ act }]) => act))
}

async function list(open: readonly OfOneAct[], path: string): Promise<void> {
  const listed = new Set((await readReplayList(path)).map(({ act }) => act))
  for (const erasures of open) {
    if (!listed.has(erasures[0].act)) await appendToReplayList(path, [toLine(erasures)])
  }
}
