import { expect, it } from 'vitest'
import { parsePagePath } from './parse-page-path.ts'

it.each([
  ['/', '/'],
  ['/blog/dom/', '/blog/dom/'],
  ['/blog/dom', '/blog/dom/'],
  ['/a%2fb/', '/a%2Fb/'],
  ['/blog/../services/', '/services/'],
  ['/о-нас/', '/%D0%BE-%D0%BD%D0%B0%D1%81/'],
])('%s is the page %s', (path, page) => {
  expect(parsePagePath(path)).toBe(page)
})

it.each([
  '',
  'blog/',
  'https://evil.example/',
  '//evil.example/',
  '/\\evil.example/',
  '/\t/evil.example/',
  '/x/..//evil.example/',
  '/.//evil.example/',
  '/%2e%2E//evil.example/',
  '/blog/?a=1',
  '/blog/#a',
  `/${'a'.repeat(501)}`,
])('%j is none', (path) => {
  expect(parsePagePath(path)).toBeUndefined()
})
