import { expect, it } from 'vitest'
import { isPageType, pageAt, pagePath } from './page-path.ts'

it.each([
  ['article', '/blog/one/'],
  ['author', '/authors/one/'],
  ['category', '/blog/topics/one/'],
  ['page', '/one/'],
  ['service', '/services/one/'],
] as const)('the page of a document of the type %s is %s', (type, path) => {
  expect(pagePath(type, 'one')).toBe(path)
  expect(pageAt(path)).toEqual({ type, slug: 'one' })
})

it('has nothing at the root', () => {
  expect(pageAt('/')).toBeUndefined()
})

it.each(['home', 'testimonial', 'toString'])('knows that %s is no type with pages', (type) => {
  expect(isPageType(type)).toBe(false)
})
