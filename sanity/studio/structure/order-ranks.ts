import { z } from 'zod'

/** A stored document of a sorted list; `drafts.x` and `x` are one member of it. */
export const ranked = z.object({ _id: z.string(), orderRank: z.string().nullable() })

export type Ranked = z.infer<typeof ranked>

/** The list with its member at `from` moved to `to`. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), ...list.slice(from, from + 1), ...rest.slice(to)]
}

/**
 * The ranks to write so that documents stand in `order`. Draft and published document get the
 * same rank, so that publishing an old draft moves nothing.
 *
 * @param order published ids as they should stand
 * @param stored all drafts and published documents of the list
 */
export function rankChanges(
  order: readonly string[],
  stored: readonly Ranked[],
): { id: string; orderRank: string }[] {
  return stored.flatMap(({ _id, orderRank }) => {
    const place = order.indexOf(_id.replace(/^drafts\./, ''))
    const rank = String(place + 1).padStart(4, '0')
    return place === -1 || rank === orderRank ? [] : [{ id: _id, orderRank: rank }]
  })
}
