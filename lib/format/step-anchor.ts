/**
 * The `id` of a step, by the id of its list. No other id has a dot, so that it is unique whenever
 * the list's is.
 */
export function stepAnchor(list: string, index: number): string {
  return `${list}.${index + 1}`
}
