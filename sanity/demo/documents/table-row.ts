/** A row of a table; its first cell names it. */
export function row(name: string, ...others: string[]) {
  return { _key: name, _type: 'tableRow' as const, cells: [name, ...others] }
}
