import type { Eraser } from './erasure/erasure.ts'
import type { ConsultationStore } from './store/store.ts'

const dayMs = 24 * 60 * 60 * 1000
const quarantineDays = 7
/** Civil Code, art. 196: for so long the consent may be disputed. */
const proofDays = 3 * 365
/** Of one act of destruction. */
const batch = 500

/**
 * Erases what was kept long enough, once a day in the whole installation: requests after `keepDays`,
 * which the consent must promise; those in quarantine after a week; and the proofs of consent of
 * erased persons after three years. Used stamps go as soon as they have expired. Call it more often
 * than once a day. `now` is in milliseconds.
 */
export function createRetention({
  store,
  eraser,
  keepDays,
  now,
}: {
  store: Pick<ConsultationStore, 'runOnce' | 'expired' | 'deleteProofs' | 'deleteStamps'>
  eraser: Pick<Eraser, 'erase'>
  keepDays: number
  now: () => number
}): () => Promise<boolean> {
  async function eraseOlderThan(days: number, quarantined: boolean): Promise<void> {
    const reason = quarantined ? 'quarantine' : 'term'
    const numbers = await store.expired({ before: now() - days * dayMs, quarantined })
    for (let i = 0; i < numbers.length; i += batch) {
      const who = { numbers: numbers.slice(i, i + batch) }
      await eraser.erase(who, { actor: 'system', reason })
    }
  }

  return () =>
    store.runOnce('retention', dayMs, async () => {
      await eraseOlderThan(Math.min(quarantineDays, keepDays), true)
      await eraseOlderThan(keepDays, false)
      await store.deleteProofs(now() - proofDays * dayMs)
      await store.deleteStamps()
    })
}
