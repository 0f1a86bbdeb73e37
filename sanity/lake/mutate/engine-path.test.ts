import { describe, expect, it } from 'vitest'
import { longestArray, toEnginePath } from './engine-path.ts'

describe('a path for the engine', () => {
  it.each([
    ['roles[*]', 'roles[0:]'],
    ['roles[ : ]', 'roles[0:]'],
    ['roles[0:99999]', 'roles[0:3]'],
    ['roles[-2:]', 'roles[-2:]'],
    ['friends[*].name', 'friends[0,1,2].name'],
    ['rows[*].cells[*]', 'rows[0,1,2].cells[0:]'],
    ['rows[1:].n', 'rows[1,2].n'],
    ['rows[:1].n', 'rows[0].n'],
    ['rows[0:99999].n', 'rows[0,1,2].n'],
    ['rows[-2:].n', 'rows[-2,-1].n'],
    ['rows[-99999:-1].n', 'rows[-3,-2].n'],
    ['rows[2:1].n', 'rows[3].n'],
    ["friends[name=='mork'].age", 'friends[name=="mork"].age'],
    [`friends[name != 'a "b"']`, `friends[name != "a \\"b\\""]`],
  ])('writes %s as %s', (path, written) => {
    expect(toEnginePath(path, 3)).toBe(written)
  })

  it.each(['name', "['a key']", 'a[_key=="[*]"].b', "['[*]'].b", 'a[1,2].b', 'a[-1].b', '..n'])(
    'leaves %s as it is',
    (path) => {
      expect(toEnginePath(path, 3)).toBe(path)
    },
  )

  it.each(['a[0:-1].b', 'a[-2:1].b', 'a[*][*].b'])('refuses %s', (path) => {
    expect(() => toEnginePath(path, 1000)).toThrow(/range|places/)
  })
})

it('finds the longest array anywhere in a document', () => {
  expect(longestArray({ a: [1], b: { c: [{ d: [1, 2, 3] }] }, e: 'text' })).toBe(3)
  expect(longestArray(null)).toBe(0)
})
