import { describe, expect, it } from 'vitest'
import { createAddressIndex } from './addresses/address-index.ts'
import { gate, isForIndex } from './gate.ts'
import type { Situation } from './gate.ts'

const index = createAddressIndex(
  {
    pages: ['/', '/blog/', '/blog/a/', '/search/', '/я/'].map((href) => ({
      href,
      title: href,
      hasTwin: href === '/blog/a/',
    })),
    redirects: [{ from: '/old/', to: '/new/', permanent: false, ids: [] }],
    blogPages: 1,
  },
  { siteUrl: 'https://butler.example', files: ['/logo.svg'], gone: [] },
)
const open: Situation = { embedded: true, dev: false, index, seesDrafts: () => false }

const kindOf = (method: string, target: string, situation = open) => {
  const answer = gate(method, target, situation)
  if (answer.kind === 'next') return `next ${answer.as}`
  if (answer.kind === 'page') return `page ${answer.path}${answer.search}`
  if (answer.kind === 'redirect') return `${answer.status} ${answer.location}`
  if (answer.kind === 'refuse') return `${answer.status} ${answer.allow ?? ''}`.trim()
  return answer.kind
}

it.each([
  ['GET', '/', 'page /'],
  ['HEAD', '/blog/a/', 'page /blog/a/'],
  ['GET', '/blog/a/?utm=1&a=2', 'page /blog/a/'],
  ['GET', '/blog/a/index.md', 'page /blog/a/index.md'],
  ['GET', '/blog/a/cover.png', 'page /blog/a/cover.png'],
  ['GET', '/feed.xml?x', 'page /feed.xml'],
  ['GET', '/logo.svg', 'page /logo.svg'],
  ['GET', '/search/?utm=1&q=%D1%8F&q=b', 'page /search/?q=%D1%8F'],
  ['GET', '/%D1%8F/', 'page /я/'],
  ['GET', '/api/health', 'health'],
  ['POST', '/api/consultations', 'form'],
  ['POST', '/api/consultations/', 'form'],
  ['HEAD', '/api/consultations/hidden-fields/', 'hidden-fields'],
  ['POST', '/api/subscriptions/', 'next api'],
  ['GET', '/_next/static/chunks/a.js', 'build-file'],
  ['GET', '/studio/structure/article;drafts.a%2Cb', 'studio'],
  ['POST', '/lake/v1/data/query/production?x=1', 'lake'],
  ['GET', '/images/p/d/a.png?w=1', 'assets'],
  ['HEAD', '/files/p/d/a.pdf?dl=', 'assets'],
  ['GET', '/desk/?status=new&name=x', 'page /desk/?status=new'],
  ['HEAD', '/desk/requests/12/', 'page /desk/requests/12/'],
  ['GET', '/desk/requests/12/erase/?a=b', 'page /desk/requests/12/erase/'],
  ['GET', '/desk/manifest.webmanifest', 'page /desk/manifest.webmanifest'],
  ['POST', '/desk/actions/end-session/', 'next api'],
])('%s %s is answered by: %s', (method, target, expected) => {
  expect(kindOf(method, target)).toBe(expected)
})

it.each([
  ['/blog', '308 /blog/'],
  ['/blog?from=letter', '308 /blog/?from=letter'],
  ['/search?q=a', '308 /search/?q=a'],
  ['/./blog/', '308 /blog/'],
  ['/x/../blog/a', '308 /blog/a/'],
  ['/%62log/', '308 /blog/'],
  ['/я/', '308 /%D1%8F/'],
  ['/%d1%8f/', '308 /%D1%8F/'],
  ['/feed.xml/', '308 /feed.xml'],
  ['/old?a=1', '307 /new/?a=1'],
  ['/studio/structure', '308 /studio/structure/'],
  ['/desk', '308 /desk/'],
  ['/desk/requests/12?a=b', '308 /desk/requests/12/?a=b'],
])('%s leads to its one form: %s', (target, expected) => {
  expect(kindOf('GET', target)).toBe(expected)
})

it.each([
  '/blog/b/',
  '/blog/b',
  '/Blog/',
  '//blog/',
  '//evil.example/',
  '/\\evil.example',
  '/blog/%FF/',
  '/100%',
  '/wp-login.php',
  '/unavailable/',
  '/_not-found/',
  '/./api/health/',
  '/x/../api/revalidate/',
  '/%61pi/revalidate/',
  '/api/../studio/',
  '/api//revalidate/',
  '/api/%2e%2e/studio/',
  '/studio/%2E%2E/x/',
  '/lake/v1/..%2f..%2fx',
  '/lake/v1/x%5c..%5cy',
  '/api/revalidate%5c',
  '/lake/v1/%00',
  '/lake/./v1/ping',
  '/desk/forbidden/',
  '/desk/missing/',
  '/desk/constructor/',
  '/desk/requests/',
  '/desk/requests/012/',
  '/desk/requests/N/',
  '/desk/requests/1/../2/',
  '/desk//requests/1/',
  '/desk/%2e%2e/desk/',
  '/Desk/',
  '/lake',
  'http://evil.example/',
  '*',
  '',
])('%s is no address', (target) => {
  expect(kindOf('GET', target)).toBe('missing')
})

describe('a method', () => {
  it.each([
    ['POST', '/', '405 GET, HEAD'],
    ['PUT', '/feed.xml', '405 GET, HEAD'],
    ['OPTIONS', '/blog', '405 GET, HEAD'],
    ['DELETE', '/blog/a/cover.png', '405 GET, HEAD'],
    ['POST', '/old/', '405 GET, HEAD'],
    ['POST', '/images/p/d/a.png', '405 GET, HEAD'],
    ['POST', '/_next/static/a.js', '405 GET, HEAD'],
    ['POST', '/studio/', '405 GET, HEAD'],
    ['GET', '/api/consultations/', '405 POST'],
    ['DELETE', '/api/draft-mode/share/', '405 GET, HEAD, POST'],
    ['POST', '/api/health/', '405 GET, HEAD'],
    ['POST', '/desk/', '405 GET, HEAD'],
    ['DELETE', '/desk/requests/1/', '405 GET, HEAD'],
    ['GET', '/desk/actions/take/', '405 POST'],
  ])(
    '%s %s that an address does not have is refused with those that it has',
    (method, target, expected) => {
      expect(kindOf(method, target)).toBe(expected)
    },
  )
})

it.each([
  '/api/redirects/',
  '/api/covers/blog/a/',
  '/api/',
  '/api',
  '/api/constructor',
  '/_next/image?url=a',
  '/_next/data/x.json',
])('%s is closed', (target) => {
  expect(kindOf('GET', target)).toBe('404')
  expect(kindOf('POST', target)).toBe('404')
})

describe('who may see the drafts of a page', () => {
  const editor: Situation = { ...open, seesDrafts: (path) => path === '/blog/new/' }

  it.each([
    ['GET', '/blog/new/', 'next draft'],
    ['POST', '/blog/new/?_rsc=1', 'next draft'],
    ['GET', '/blog/new/cover.png', 'missing'],
    ['GET', '/blog/new', '308 /blog/new/'],
    ['GET', '/blog/a/', 'page /blog/a/'],
    ['GET', '/old/', '307 /new/'],
  ])('%s %s gets: %s', (method, target, expected) => {
    expect(kindOf(method, target, editor)).toBe(expected)
  })
})

it('in development Next answers everything but the lake and the redirects', () => {
  const dev = { ...open, dev: true }
  const ask = (target: string) => kindOf('GET', target, dev)
  expect(
    ['/blog/b/', '/_next/hmr', '/studio/', '/lake/v1/ping', '/old/', '/blog'].map(ask),
  ).toEqual(['next dev', 'next dev', 'next dev', 'lake', '307 /new/', '308 /blog/'])
})

it('without the addresses nothing is said to be missing', () => {
  expect(kindOf('GET', '/blog/b/', { ...open, index: undefined })).toBe('503')
  expect(kindOf('GET', '/api/health/', { ...open, index: undefined })).toBe('health')
})

it('has no `/lake` when content lives in the cloud', () => {
  expect(kindOf('GET', '/lake/v1/ping', { ...open, embedded: false })).toBe('missing')
})

it.each([
  ['/', true],
  ['/blog/a/?x=1', true],
  ['/studios/', true],
  ['/studio?x', false],
  ['/_next/static/a.js', false],
  ['/api/health/', false],
])('the list of addresses decides about %s: %s', (target, expected) => {
  expect(isForIndex(target)).toBe(expected)
})

it('the desk is there before the addresses are known', () => {
  const starting = { ...open, index: undefined }
  expect(kindOf('GET', '/desk/', starting)).toBe('page /desk/')
  expect(isForIndex('/desk/')).toBe(false)
})
