import { describe, expect, it } from 'vitest'
import { findRedirect, toRedirectIndex } from './redirect-index.ts'

const siteUrl = 'https://butler.example'

const permanent = (from: string, to: string) => ({ from, to, permanent: true })

describe('an old address', () => {
  const index = toRedirectIndex(
    [
      permanent('/rent/', '/services/short-let/'),
      { from: '/sale/', to: '/blog/?topic=sale#top', permanent: false },
      permanent('/услуги/', '/services/'),
      permanent('/max/', 'https://max.example/butler'),
      permanent('/trick/', '/.//evil.example/'),
      permanent('/price.html/', '/services/'),
      permanent('/?p=12', '/blog/dvenadcat/'),
      permanent('/?p=12&lang=en', '/blog/twelve/'),
      permanent('/?page_id=7', '/team/?from=old'),
      permanent('/archive/', '/blog/'),
      permanent('/archive/?y=2020', 'https://max.example/'),
      permanent('/one/', '/two/'),
      permanent('/two/', '/sale/'),
    ],
    siteUrl,
  )

  it.each([
    ['/rent/', '/services/short-let/', 308],
    ['/rent', '/services/short-let/', 308],
    ['/rent/?utm=1&b=%20', '/services/short-let/?utm=1&b=%20', 308],
    ['/sale/?utm=1', '/blog/?topic=sale#top', 307],
    ['/%D1%83%D1%81%D0%BB%D1%83%D0%B3%D0%B8/', '/services/', 308],
    ['/max/?a=1', 'https://max.example/butler?a=1', 308],
    ['/trick/', '/evil.example/', 308],
    ['/price.html', '/services/', 308],
    ['/?p=12', '/blog/dvenadcat/', 308],
    ['/?%70=%31%32', '/blog/dvenadcat/', 308],
    ['/?p=12&utm_source=x', '/blog/dvenadcat/?utm_source=x', 308],
    ['/?a=%20&p=12&p=12&b', '/blog/dvenadcat/?a=%20&b', 308],
    ['/?lang=en&p=12&utm_source=x', '/blog/twelve/?utm_source=x', 308],
    ['/?page_id=7&utm_source=x', '/team/?from=old', 308],
    ['/archive?y=2020&m=5', 'https://max.example/?m=5', 308],
    ['/archive/?y=2021', '/blog/?y=2021', 308],
    ['/one/?x=1', '/blog/?topic=sale#top', 307],
  ])('%s leads to %s (%i)', (target, location, status) => {
    expect(findRedirect(index, target)).toEqual({ location, status })
  })

  it.each([
    '/',
    '/?p=1',
    '/?p=123',
    '/?P=12',
    '/?p',
    '/blog/?p=12',
    '/rent/more/',
    '/Rent/',
    '/%',
    '//rent/',
    '/?/rent/',
  ])('%s has no redirect', (target) => {
    expect(findRedirect(index, target)).toBeUndefined()
  })
})

it.each([
  ['leads back to itself in another spelling', [permanent('/я/', '/%D1%8F/')], '/%D1%8F/'],
  ['leads back to itself by its full address', [permanent('/a/', `${siteUrl}/a`)], '/a/'],
  ['leads to another old address', [permanent('/a/', '/b'), permanent('/b/', '/a/')], '/a/'],
  ['has a query and leads back', [permanent('/?a=1', '/?a=1&b=2')], '/?a=1'],
  ['leads to no address at all', [permanent('/a/', 'http://')], '/a/'],
  ['would close the Studio', [permanent('/studio/', '/')], '/studio/'],
  ['would close an endpoint', [permanent('/api/health/', '/')], '/api/health/'],
])('leaves out what %s', (_reason, redirects, target) => {
  expect(findRedirect(toRedirectIndex(redirects, siteUrl), target)).toBeUndefined()
})

it('answers nothing where a visitor’s own query makes a circle of what is none', () => {
  const index = toRedirectIndex([permanent('/a/', '/b/'), permanent('/b/?x=1', '/a/?x=1')], siteUrl)
  expect(findRedirect(index, '/a/?x=1')).toBeUndefined()
  expect(findRedirect(index, '/a/?x=2')).toEqual({ location: '/b/?x=2', status: 308 })
})

it('finds one of many by their numbers in a long query without trying each', () => {
  const many = Array.from({ length: 20_000 }, (_, n) => permanent(`/?p=${n}`, `/blog/${n}/`))
  const query = Array.from({ length: 4000 }, () => 'p=x').join('&')
  expect(findRedirect(toRedirectIndex(many, siteUrl), `/?p=19999&${query}`)?.location).toMatch(
    /^\/blog\/19999\/\?p=x/,
  )
})
