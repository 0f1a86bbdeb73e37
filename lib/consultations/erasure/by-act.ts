import type { Erasure } from '#lib/consultations/store/store.ts'

export type OfOneAct = [Erasure, ...Erasure[]]

/** Erasures that one act of destruction records, together. */
export function byAct(erasures: readonly Erasure[]): OfOneAct[] {
  return [...Map.groupBy(erasures, ({ act }) => act).values()].flatMap<OfOneAct>(
    ([first, ...rest]) => (first === undefined ? [] : [[first, ...rest]]),
  )
}
