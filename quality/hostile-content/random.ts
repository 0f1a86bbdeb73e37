/** Numbers from 0 up to 1, the same for the same seed: mulberry32. */
export type Random = () => number

export function seeded(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** One of `items`; throws when there is none. */
export function pick<Item>(items: readonly Item[], random: Random): Item {
  const [item] = items.slice(Math.floor(random() * items.length))
  if (item === undefined) throw new Error('There is nothing to pick from')
  return item
}
