import { describe, expect, it } from 'vitest'
import { documentHref, linkRel, safeHref } from './href.ts'

describe('safeHref', () => {
  it.each([
    'https://example.ru/a?b=1',
    'http://example.ru',
    'mailto:info@example.ru',
    'tel:+78120000000',
    '/blog/one/',
    '#contents',
  ])('keeps %s', (href) => {
    expect(safeHref(href)).toBe(href)
  })

  it.each([
    'javascript:alert(1)',
    ' java\tscript:alert(1)',
    'JAVASCRIPT:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example/x',
    '/\\evil.example/x',
    '\\\\evil.example',
    'https://[',
    'blog/one/',
    '',
    null,
    undefined,
  ])('drops %s', (href) => {
    expect(safeHref(href)).toBeUndefined()
  })
})

describe('documentHref', () => {
  it('knows the pages of articles and the home page', () => {
    expect(documentHref({ _type: 'article', slug: 'one' })).toBe('/blog/one/')
    expect(documentHref({ _type: 'home', slug: null })).toBe('/')
  })

  it.each([null, undefined, { _type: 'article', slug: null }, { _type: 'author', slug: 'a' }])(
    'has no address for %o',
    (document) => {
      expect(documentHref(document)).toBeUndefined()
    },
  )
})

describe('linkRel', () => {
  it('adds noopener to every new tab and keeps the search flags', () => {
    expect(linkRel({ newTab: true, nofollow: true, sponsored: true })).toBe(
      'noopener nofollow sponsored',
    )
    expect(linkRel({ newTab: true, nofollow: null, sponsored: false })).toBe('noopener')
    expect(linkRel({ newTab: null, nofollow: true, sponsored: null })).toBe('nofollow')
  })

  it('is absent when there is nothing to say', () => {
    expect(linkRel({ newTab: false, nofollow: null, sponsored: null })).toBeUndefined()
  })
})
