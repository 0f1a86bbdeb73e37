import { expect, it } from 'vitest'
import { revisionLine } from './revision.ts'

it.each([
  ['2026-11-01', 'Редакция от 1 ноября 2026'],
  ['2026-11-01 (3150c216)', 'Редакция от 1 ноября 2026 (3150c216)'],
  ['2026-13-45', 'Редакция: 2026-13-45'],
  ['2026-11-011', 'Редакция: 2026-11-011'],
  ['standard-1', 'Редакция: standard-1'],
  ['3', 'Редакция: 3'],
])('names the revision %s as people read it', (version, line) => {
  expect(revisionLine(version).replaceAll('\u00A0', ' ')).toBe(line)
})
