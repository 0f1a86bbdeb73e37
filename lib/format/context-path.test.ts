import { expect, it } from 'vitest'
import { isContextPath } from './context-path.ts'

it.each([
  ['/services/podgotovka-k-priezdu/', true],
  ['/blog/zima/', true],
  ['/blog/topics/dom/', true],
  ['/authors/anna/', true],
  ['/guarantees/', true],
  ['/', false],
  ['/blog/', false],
  ['/contacts/', false],
  ['/guarantees', false],
  ['/blog/topics/', false],
  ['/services/a/b/', false],
  ['//evil.example/', false],
  ['/services/a/?x=1', false],
])('a request may be about %s: %s', (path, expected) => {
  expect(isContextPath(path)).toBe(expected)
})
