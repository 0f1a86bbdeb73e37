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
  ])('%s leads to %s (%i)', (target, location, status) => {
    expect(findRedirect(index, target)).toEqual({ location, status })
  })

  it.each(['/', '/rent/more/', '/Rent/', '/%', '//rent/', '/?/rent/'])(
    '%s has no redirect',
    (target) => {
      expect(findRedirect(index, target)).toBeUndefined()
    },
  )
})

it.each([
  ['leads back to itself in another spelling', [permanent('/я/', '/%D1%8F/')], '/%D1%8F/'],
  ['leads back to itself by its full address', [permanent('/a/', `${siteUrl}/a`)], '/a/'],
  ['leads to another old address', [permanent('/a/', '/b'), permanent('/b/', '/a/')], '/a/'],
  ['leads to no address at all', [permanent('/a/', 'http://')], '/a/'],
  ['would close the Studio', [permanent('/studio/', '/')], '/studio/'],
  ['would close an endpoint', [permanent('/api/health/', '/')], '/api/health/'],
])('leaves out what %s', (_reason, redirects, target) => {
  expect(findRedirect(toRedirectIndex(redirects, siteUrl), target)).toBeUndefined()
})
