import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { removeFiles } from '#lib/outbox/remove-files.ts'
import type { ConsultationStore, Erasure, Persons } from '#lib/consultations/store/store.ts'
import type { ErasureReason } from './act.ts'
import { createFinish } from './finish.ts'
import { replayListPath } from './paths.ts'
import { readReplayList } from './replay-list.ts'

export type Eraser = {
  /**
   * Removes persons from the database, the queue and the files of the file channel, notes what a
   * restored backup must lose again, and finishes as far as that is possible now. Returns every
   * erasure of these persons, also earlier ones, oldest first; `overwrittenAt` says how far it has
   * come. None: there is nobody to erase.
   */
  erase(who: Persons, by: { actor: string; reason: ErasureReason }): Promise<Erasure[]>
  /**
   * Repeats every erasure that the database does not know, because a backup was restored, and
   * opens those again that only the database knows. For the start of a process, before `finish`.
   */
  resume(): Promise<void>
  /**
   * Takes every open erasure as far as it goes now: overwrites the files of the database, unless
   * another program keeps it from that, and then writes the acts of destruction. For a timer.
   */
  finish(): Promise<void>
}

/** Acts and the replay list are in `$DATA_DIR/erasures`; copy that folder wherever backups go. */
export function createEraser(deps: {
  store: Pick<
    ConsultationStore,
    'erase' | 'erasures' | 'openErasures' | 'overwriteErased' | 'closeErasures' | 'reopenErasures'
  >
  dataDir: string
  siteUrl: string
  now: () => number
}): Eraser {
  const { store, dataDir, now } = deps
  const finish = createFinish(deps)
  return {
    finish,
    async erase(who, by) {
      await store.erase(who, { ...by, act: nameOfAct(now()) })
      if ('contacts' in who) {
        await removeFiles(join(dataDir, 'inbox'), { numbers: [], texts: who.contacts })
      }
      await finish()
      return store.erasures(who)
    },
    async resume() {
      const list = await readReplayList(replayListPath(dataDir))
      if (list.length > 0) {
        const ids = new Set(list.flatMap(({ requests }) => requests.map(({ id }) => id)))
        const subscribers = list.flatMap(({ at, subscribers: hashes }) =>
          hashes.map(({ contactHash }) => ({ contactHash, at })),
        )
        const by = { act: nameOfAct(now()), actor: 'system', reason: 'restored' }
        await store.erase({ ids, subscribers }, by)
      }
      const listed = new Set(list.map(({ act }) => act))
      const acts = (await store.erasures()).map(({ act }) => act).filter((act) => !listed.has(act))
      if (acts.length > 0) await store.reopenErasures([...new Set(acts)])
    },
  }
}

function nameOfAct(at: number): string {
  const time = new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')
  return `act-${time}-${randomBytes(3).toString('hex')}.txt`
}
