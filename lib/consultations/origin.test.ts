import { expect, it } from 'vitest'
import { linkingPage, parseOrigin } from './origin.ts'

it('reads where a visit began', () => {
  expect(
    parseOrigin({
      entryPage: '/blog/zima/',
      referrer: 'yandex.ru',
      utmSource: ' dzen ',
      utmTerm: 'консьерж',
      role: 'administrator',
    }),
  ).toEqual({
    entryPage: '/blog/zima/',
    referrerHost: 'yandex.ru',
    utm: { source: 'dzen', term: 'консьерж' },
  })
})

it.each([
  {},
  { entryPage: 'https://evil.example/' },
  { entryPage: '/search/?q=+79211234567' },
  { referrer: 'https://yandex.ru/?text=a' },
  { referrer: 'a\r\nBcc: evil@example.com' },
  { utmSource: 'x'.repeat(201) },
  { utmSource: { a: 1 }, entryPage: 5, referrer: null, utmTerm: '\ud800' },
])('leaves out what it cannot read: %j', (fields) => {
  expect(parseOrigin(fields)).toBeUndefined()
})

it.each([
  [null, {}],
  ['no address', {}],
  ['https://butler.example/blog/zima/?utm_source=dzen', { entryPage: '/blog/zima/' }],
  ['https://yandex.ru/', { referrer: 'yandex.ru' }],
  ['https://butler.example.evil.example/blog/', { referrer: 'butler.example.evil.example' }],
])('tells from the referer %s what a visitor without scripts comes from', (referer, expected) => {
  expect(linkingPage(referer, 'https://butler.example')).toEqual(expected)
})
