import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { removeFiles } from '#lib/outbox/remove-files.ts'
import type { ConsultationStore, Erasure, Persons } from '#lib/consultations/store/store.ts'
import { toAct, type ErasureReason } from './act.ts'
import { appendToReplayList, readReplayList } from './replay-list.ts'

export type Eraser = {
  /**
   * Removes persons from the database, the queue and the files of the file channel, notes what a
   * restored backup must lose again, and finishes as far as that is possible now. Returns every
   * erasure of these persons, also earlier ones; see `Erasure.overwrittenAt`. None: there is nobody
   * of that name.
   */
  erase(who: Persons, by: { actor: string; reason: ErasureReason }): Promise<Erasure[]>
  /**
   * Repeats every erasure that the database does not know, because a backup was restored, and
   * opens those again that only the database knows. For the start of a process, before `finish`.
   */
  resume(): Promise<void>
  /**
   * Takes every open erasure as far as it goes: overwrites the files of the database, which is put
   * off while another program reads them, and then writes the acts of destruction. For a timer.
   */
  finish(): Promise<void>
}

/** Where the act of that name is, once its erasure is closed. */
export function actPath(dataDir: string, act: string): string {
  return join(folderOf(dataDir), act)
}

/** Acts and the replay list are in `$DATA_DIR/erasures`; copy that folder wherever backups go. */
export function createEraser(deps: {
  store: Pick<
    ConsultationStore,
    'erase' | 'overwriteErased' | 'closeErasures' | 'reopenErasures' | 'erasures' | 'openErasures'
  >
  dataDir: string
  siteUrl: string
  now: () => number
}): Eraser {
  const { store, dataDir, siteUrl, now } = deps
  const list = join(folderOf(dataDir), 'replay.jsonl')
  const inbox = join(dataDir, 'inbox')
  let running = Promise.resolve()

  // Two at a time would hold each other up.
  function finish(): Promise<void> {
    running = running.then(takeFurther, takeFurther)
    return running
  }

  /** Any step may be repeated: the last one alone closes an erasure. */
  async function takeFurther(): Promise<void> {
    const open = byAct(await store.openErasures())
    if (open.length === 0) return
    for (const erasures of open) {
      const numbers = erasures.flatMap(({ request }) => request?.number ?? [])
      await removeFiles(inbox, { numbers, texts: [] })
    }
    // Before the files are overwritten: a backup may be restored meanwhile.
    const listed = await listedActs()
    for (const erasures of open) {
      if (!listed.has(erasures[0].act)) await appendToReplayList(list, erasures)
    }
    if (!(await store.overwriteErased())) return
    const overwrittenAt = new Date(now()).toISOString()
    for (const erasures of open) {
      const text = toAct(erasures, { siteUrl, overwrittenAt })
      const path = actPath(dataDir, erasures[0].act)
      await writeFile(path, text, { mode: 0o600, flush: true })
    }
    await store.closeErasures(open.map(([{ act }]) => act))
  }

  async function listedActs(): Promise<Set<string>> {
    return new Set((await readReplayList(list)).map(({ act }) => act))
  }

  return {
    finish,
    async erase(who, by) {
      await store.erase(who, { ...by, act: nameOfAct(now()) })
      if ('contacts' in who) await removeFiles(inbox, { numbers: [], texts: who.contacts })
      await finish()
      return store.erasures(who)
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
      const listed = new Set(before.map(({ act }) => act))
      const missing = (await store.erasures())
        .map(({ act }) => act)
        .filter((act) => !listed.has(act))
      if (missing.length > 0) await store.reopenErasures([...new Set(missing)])
    },
  }
}

/** The erasures of each act. */
function byAct(erasures: readonly Erasure[]): [Erasure, ...Erasure[]][] {
  return [...Map.groupBy(erasures, ({ act }) => act).values()].flatMap(([first, ...rest]) =>
    first === undefined ? [] : [[first, ...rest]],
  )
}

function folderOf(dataDir: string): string {
  return join(dataDir, 'erasures')
}

function nameOfAct(at: number): string {
  const time = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')
  return `act-${time}-${randomBytes(3).toString('hex')}.txt`
}
