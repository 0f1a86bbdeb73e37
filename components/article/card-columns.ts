/** The columns of a row of article cards: one has the row for itself, two share it. */
export function cardColumns(count: number): string {
  if (count === 1) return ''
  return count === 2 ? 'sm:grid-cols-2' : 'sm:grid-cols-2 md:grid-cols-3'
}
