import { describe, expect, it } from 'vitest'
import { toEnginePath } from './engine-path.ts'

describe('a path for the engine', () => {
  it.each([
    ['friends[*].name', 'friends[0:].name'],
    ['rows[*].cells[ * ]', 'rows[0:].cells[0:]'],
    ['roles[:]', 'roles[0:]'],
    ["friends[name=='mork'].age", 'friends[name=="mork"].age'],
    [`friends[name != 'a "b"']`, `friends[name != "a \\"b\\""]`],
  ])('writes %s as %s', (path, written) => {
    expect(toEnginePath(path)).toBe(written)
  })

  it.each([
    'name',
    "['a key']",
    'a[_key=="[*]"].b',
    "['[*]'].b",
    'a[1:2]',
    'a[:1]',
    'a[-1]',
    '..n',
  ])('leaves %s as it is', (path) => {
    expect(toEnginePath(path)).toBe(path)
  })
})
