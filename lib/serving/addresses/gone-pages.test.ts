import { expect, it } from 'vitest'
import { goneAfter, pageOf } from './gone-pages.ts'

const withPages = (...hrefs: string[]) => ({
  pages: hrefs.map((href) => ({ href, title: href, hasTwin: false })),
  redirects: [],
  blogPages: 1,
})

it('an address that loses its page is gone until a page takes it again', () => {
  const gone = goneAfter([], withPages('/', '/a/', '/b/'), withPages('/', '/b/'))
  expect(gone).toEqual(['/a/'])
  expect(goneAfter(gone, withPages('/', '/b/'), withPages('/'))).toEqual(['/b/', '/a/'])
  expect(goneAfter(gone, withPages('/', '/b/'), withPages('/', '/a/', '/b/'))).toEqual([])
})

it('what went before the first list is remembered as it was left', () => {
  expect(goneAfter(['/a/'], undefined, withPages('/'))).toEqual(['/a/'])
})

it('only the thousand that went last are remembered', () => {
  const many = Array.from({ length: 1_500 }, (_, number) => `/blog/${number}/`)
  const gone = goneAfter(many, withPages('/last/'), withPages('/'))
  expect(gone).toHaveLength(1_000)
  expect(gone.slice(0, 2)).toEqual(['/last/', '/blog/0/'])
})

it.each([
  ['/blog/a/', '/blog/a/'],
  ['/blog/a/index.md', '/blog/a/'],
  ['/blog/a/cover.png', '/blog/a/'],
  ['/blog/a/cover-16x9.png', '/blog/a/'],
  ['/cover.png', '/'],
  ['/blog/a/other.png', '/blog/a/other.png'],
  ['/blog/discover.png', '/blog/discover.png'],
])('%s belongs to %s', (path, page) => {
  expect(pageOf(path)).toBe(page)
})
