import { describe, expect, it } from 'vitest'
import { documentPath, pathTarget, sitePath } from './site-path.ts'

describe('sitePath', () => {
  it.each([
    ['/blog', '/blog/'],
    ['/blog/one/?utm=1#top', '/blog/one/'],
    ['/feed.xml', '/feed.xml'],
    ['/', '/'],
  ])('reads %s as %s', (href, path) => {
    expect(sitePath(href)).toBe(path)
  })

  it.each(['https://example.ru/', '//example.ru', '#top', 'mailto:a@b.ru', ''])(
    'finds no path of ours in %s',
    (href) => {
      expect(sitePath(href)).toBeUndefined()
    },
  )
})

describe('pathTarget', () => {
  it.each(['/', '/blog/', '/blog/page/2/', '/consultation/', '/search/', '/feed.xml'])(
    'knows that the site itself answers at %s',
    (path) => {
      expect(pathTarget(path)).toEqual({ kind: 'built-in' })
    },
  )

  it.each([
    ['article', 'one'],
    ['category', 'one'],
    ['service', 'one'],
    ['author', 'one'],
    ['page', 'one'],
  ])('finds the %s of a path that its documents have', (type, slug) => {
    expect(pathTarget(documentPath(type, slug) ?? '')).toEqual({ kind: 'document', type, slug })
  })

  it.each(['/blog/one/two/', '/services/One/', '/blog/page/x/', '/page/'])(
    'finds nothing at %s',
    (path) => {
      expect(pathTarget(path)).toEqual({ kind: 'nothing' })
    },
  )
})
