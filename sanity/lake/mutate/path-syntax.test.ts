import { expect, it } from 'vitest'
import { isPath } from './path-syntax.ts'

it.each([
  'title',
  'a.b_1.c',
  'body[_key=="a1"].children[_key == "b\\"]"].text',
  "friends[name=='mork']['last name']",
  'a[0,-1]',
  'a[1:]',
  'a[ -2 : -1 ]',
  'a[*].b',
  '[a, b.c]',
  '..price',
  'a..[_key=="x"].b',
  'a[price > 1.5, @ == true].b',
  'a[b?]',
  'a[b.c != "x"]',
  'a'.repeat(1024),
  'a[99999]',
  'a[b == "999999"]',
  'a1000000',
  ' a . b ',
])('%s is a path', (path) => {
  expect(isPath(path)).toBe(true)
})

it.each([
  '',
  'a[',
  'a[]',
  'a]b',
  'a b',
  'a.',
  '.a',
  'a..',
  'a-b',
  'a[b==]',
  'a[0',
  'a[999999]',
  '__proto__.x',
  "['__proto__'].x",
  "['__pr\\oto__'].x",
  'x a',
  'a[1000000:]',
  'a[b == 999999]',
  'a'.repeat(1025),
])('%s is none', (path) => {
  expect(isPath(path)).toBe(false)
})

it('rejects a hostile text quickly', () => {
  expect(isPath(`a${'[a'.repeat(500)}`)).toBe(false)
  expect(isPath(`a[${'a.'.repeat(500)}]`)).toBe(false)
  expect(isPath(`a[${'a,'.repeat(500)}`)).toBe(false)
})
