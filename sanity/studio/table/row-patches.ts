import { insert, set, unset, type FormPatch } from 'sanity'
import type { Row } from './grid.ts'

/**
 * What makes of one table another. Rows that come, go or move are named by their keys, so that
 * what another editor types into the others stays; any other change sets the whole table.
 */
export function rowPatches(before: readonly Row[], after: readonly Row[]): FormPatch[] {
  const isKept = ({ _key }: Row) => after.some((row) => row._key === _key)
  if (!before.some(isKept) || after.some((row) => isChanged(row, before))) return [set(after)]
  const patches: FormPatch[] = before
    .filter((row) => !isKept(row))
    .map(({ _key }) => unset([{ _key }]))
  const keys = before.filter(isKept).map(({ _key }) => _key)
  for (const [index, row] of after.entries()) {
    if (keys[index] === row._key) continue
    const from = keys.indexOf(row._key)
    if (from !== -1) {
      keys.splice(from, 1)
      patches.push(unset([{ _key: row._key }]))
    }
    const next = keys[index]
    patches.push(next ? insert([row], 'before', [{ _key: next }]) : insert([row], 'after', [-1]))
    keys.splice(index, 0, row._key)
  }
  return patches
}

function isChanged({ _key, cells }: Row, before: readonly Row[]): boolean {
  const known = before.find((row) => row._key === _key)
  return known !== undefined && JSON.stringify(known.cells) !== JSON.stringify(cells)
}
