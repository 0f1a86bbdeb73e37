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
  it.each([
    ['article', '/blog/one/'],
    ['author', '/authors/one/'],
    ['category', '/blog/topics/one/'],
    ['service', '/services/one/'],
    ['page', '/one/'],
    ['home', '/'],
  ])('knows the page of a document of type %s', (_type, href) => {
    expect(documentHref({ _type, slug: 'one' })).toBe(href)
  })

  it('needs no slug for the home page', () => {
    expect(documentHref({ _type: 'home', slug: null })).toBe('/')
  })

  it.each([null, undefined, { _type: 'article', slug: null }, { _type: 'redirect', slug: 'a' }])(
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
