import { describe, expect, it } from 'vitest'
import { isFilePath, siteAddress, siteHref, sitePath } from './site-path.ts'

const origins = ['https://butlerspb.ru', 'http://old.example:8080']

describe('the path of an address of this site', () => {
  it.each([
    ['/', '/'],
    ['/blog', '/blog/'],
    [' /blog/ ', '/blog/'],
    ['/blog/one/?utm=1#top', '/blog/one/'],
    ['/blog/../services/./', '/services/'],
    ['/%2e%2E/services', '/services/'],
    ['/Rent/', '/Rent/'],
    ['/услуги', '/услуги/'],
    ['/%D1%83%D1%81%D0%BB%D1%83%D0%B3%D0%B8/', '/услуги/'],
    ['/%d1%83слуги/', '/услуги/'],
    ['/чаи\u0306/', '/чай/'],
    ['/%62log/', '/blog/'],
    ['/feed.xml', '/feed.xml'],
    ['/old.html/', '/old.html'],
    ['/a%2fb/', '/a%2Fb/'],
    ['/100%25/', '/100%25/'],
    ['/a b/', '/a%20b/'],
    ['/a%0a%5cb/', '/a%0A%5Cb/'],
    ['/\u200bx/', '/%E2%80%8Bx/'],
    ['https://butlerspb.ru', '/'],
    ['https://butlerspb.ru/blog', '/blog/'],
    ['http://www.butlerspb.ru/blog/', '/blog/'],
    ['//butlerspb.ru/blog/', '/blog/'],
    ['https://old.example:8080/rent', '/rent/'],
  ])('%j is %j, and that is its own form', (href, path) => {
    expect(sitePath(href, { origins })).toBe(path)
    expect(sitePath(path)).toBe(path)
  })

  it.each([
    ['gotovo', '/blog/gotovo/'],
    ['../services/', '/services/'],
    ['?x=1', '/blog/'],
    ['#top', '/blog/'],
  ])('%j starts from the page it is written on: %j', (href, path) => {
    expect(sitePath(href, { page: '/blog/' })).toBe(path)
  })

  it.each([
    '',
    'blog/',
    '#top',
    '?x=1',
    'mailto:a@butlerspb.ru',
    'javascript:alert(1)',
    'https://',
    'https://evil.example/blog/',
    'https://butlerspb.ru.evil.example/',
    'https://butlerspb.ru@evil.example/',
    'https://butlerspb.ru:8443/',
    'ftp://butlerspb.ru/',
    'https://site.invalid/blog/',
    '//evil.example/',
    '/\\evil.example/',
    '/\t/evil.example/',
    '/x/..//evil.example/',
    '/.//evil.example/',
    '/%2e%2E//evil.example/',
    '/%/',
    '/%D1/',
  ])('%j has none', (href) => {
    expect(sitePath(href, { origins })).toBeUndefined()
  })
})

it('keeps the query and the fragment apart, as they are written', () => {
  expect(siteAddress('https://butlerspb.ru/blog?topic=a%2Fb#top', { origins })).toEqual({
    path: '/blog/',
    search: '?topic=a%2Fb',
    hash: '#top',
  })
  expect(siteHref('https://butlerspb.ru/blog?a=%2F#top', { origins })).toBe('/blog/?a=%2F#top')
  expect(siteHref('https://evil.example/blog', { origins })).toBeUndefined()
})

it.each([
  ['/feed.xml', true],
  ['/images/a.7z', true],
  ['/blog/', false],
  ['/v1.0/notes', false],
])('%s is a file: %s', (path, expected) => {
  expect(isFilePath(path)).toBe(expected)
})

it.each([
  ['http://localhost:3000', 'http://127.0.0.1:3000/blog', '/blog/'],
  ['http://127.0.0.1:3000', 'http://[::1]:3000/blog', '/blog/'],
  ['http://localhost:3000', 'http://localhost:3333/blog', undefined],
  ['https://butlerspb.ru', 'HTTPS://WWW.ButlerSPB.RU./blog', '/blog/'],
  ['https://батлер.рф', 'https://xn--80abnx0aj.xn--p1ai/blog', '/blog/'],
  ['not an origin', 'https://butlerspb.ru/blog', undefined],
])('a site at %s has the address %s as %s', (origin, href, path) => {
  expect(sitePath(href, { origins: [origin] })).toBe(path)
})
