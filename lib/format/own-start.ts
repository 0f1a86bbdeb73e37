/**
 * The list from another beginning, which the text decides: what differs from document to document,
 * and stays the same for each.
 */
export function fromOwnStart<Item>(list: readonly Item[], text: string): Item[] {
  const start = hash(text) % list.length
  return [...list.slice(start), ...list.slice(0, start)]
}

/** FNV-1a, its bits mixed so that ids that differ in one letter differ in the remainder too. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return (state ^ (state >>> 13)) >>> 0
}
