import { randomBytes } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { removeFiles } from '#lib/outbox/remove-files.ts'
import type { ConsultationStore, ErasedRecords, ToErase } from '#lib/consultations/store/store.ts'
import { toAct, type ErasureReason } from './act.ts'
import { appendToReplayList, readReplayList } from './replay-list.ts'

export type Eraser = {
  /**
   * Removes persons from the database, the queue and the files of the file channel, writes the act
   * of destruction, and notes what a restored backup must lose again. `act` is the act's path;
   * undefined if there was nobody to remove.
   */
  erase(
    who: Exclude<ToErase, { ids: unknown }>,
    by: { actor: string; reason: ErasureReason },
  ): Promise<ErasedRecords & { act: string | undefined }>
  /**
   * Repeats every erasure that the database does not know, because a backup was restored, and
   * completes one that was interrupted. For the start of a process.
   */
  resume(): Promise<void>
}

/** Acts and the replay list are in `$DATA_DIR/erasures`; copy that folder wherever backups go. */
export function createEraser(deps: {
  store: Pick<ConsultationStore, 'erase' | 'erasures'>
  dataDir: string
  siteUrl: string
  now: () => number
}): Eraser {
  const { store, dataDir, siteUrl, now } = deps
  const folder = join(dataDir, 'erasures')
  const list = join(folder, 'replay.jsonl')
  const inbox = join(dataDir, 'inbox')

  /** Acts, files and lines of the list for erasures that the database alone has. */
  async function complete(): Promise<void> {
    const known = new Set((await readReplayList(list)).map(({ act }) => act))
    const open = Map.groupBy(
      (await store.erasures()).filter(({ act }) => !known.has(act)),
      ({ act }) => act,
    )
    for (const [act, [first, ...rest]] of open) {
      if (first === undefined) continue
      const requests = [first, ...rest].flatMap(({ request }) => request ?? [])
      const subscribers = [first, ...rest].filter(({ request }) => request === undefined)
      const numbers = requests.map(({ number }) => number)
      await removeFiles(inbox, { numbers, texts: [] })
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const text = toAct([first, ...rest], siteUrl)
      await writeFile(join(folder, act), text, { mode: 0o600, flush: true })
      // Last: without its line, all of this is done again at the next start.
      await appendToReplayList(list, {
        act,
        at: first.at,
        requests,
        subscribers: subscribers.map(({ contactHash }) => ({ contactHash })),
      })
    }
  }

  return {
    async erase(who, by) {
      const act = nameOfAct(now())
      const erased = await store.erase(who, { ...by, act })
      if ('contacts' in who) await removeFiles(inbox, { numbers: [], texts: who.contacts })
      await complete()
      const isEmpty = erased.requests.length + erased.subscribers.length === 0
      return { ...erased, act: isEmpty ? undefined : join(folder, act) }
    },
    async resume() {
      const before = await readReplayList(list)
      if (before.length > 0) {
        const ids = new Set(before.flatMap(({ requests }) => requests.map(({ id }) => id)))
        const subscribers = before.flatMap(({ at, subscribers: hashes }) =>
          hashes.map(({ contactHash }) => ({ contactHash, at })),
        )
        const by = { act: nameOfAct(now()), actor: 'system', reason: 'restored' }
        await store.erase({ ids, subscribers }, by)
      }
      await complete()
    },
  }
}

function nameOfAct(at: number): string {
  const time = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')
  return `act-${time}-${randomBytes(3).toString('hex')}.txt`
}
