import { describe, expect, it } from 'vitest'
import { createAddressIndex } from './address-index.ts'

const index = createAddressIndex(
  {
    pages: [
      { href: '/', title: 'Главная', hasTwin: false },
      { href: '/blog/', title: 'Блог', hasTwin: false },
      { href: '/blog/remont/', title: 'Ремонт', hasTwin: true },
      { href: '/search/', title: 'Поиск', hasTwin: false },
      { href: '/feed/', title: 'Кормление', hasTwin: false },
    ],
    redirects: [
      { from: '/rent/', to: '/blog/remont/', permanent: true, ids: [] },
      { from: '/rss/', to: '/blog/', permanent: false, ids: [] },
    ],
    blogPages: 3,
    nextDue: '2027-01-01T00:00:00Z',
  },
  { siteUrl: 'https://butler.example', files: ['/logo.svg'], gone: ['/blog/byvshaya/'] },
)

describe('an address', () => {
  it.each([
    ['/', 'content'],
    ['/blog/remont/', 'content'],
    ['/blog/remont/index.md', 'content'],
    ['/blog/remont/cover.png', 'content'],
    ['/blog/remont/cover-1x1.png', 'content'],
    ['/drawings/keys.svg', 'build'],
    ['/drawings/keys-3.svg', 'build'],
    ['/drawings/panorama.svg', 'build'],
    ['/cover.png', 'content'],
    ['/search/cover.png', 'content'],
    ['/blog/page/3/', 'content'],
    ['/blog/page/3/cover.png', 'content'],
    ['/feed.xml', 'content'],
    ['/sitemap.xml', 'content'],
    ['/robots.txt', 'build'],
    ['/logo.svg', 'build'],
    ['/search/', 'request'],
    ['/consultation/retry/', 'request'],
    ['/.well-known/security.txt', 'request'],
  ])('%s lasts until the next %s', (path, lasts) => {
    expect(index.find(path)?.lasts).toBe(lasts)
  })

  it.each([
    '/blog/page/1/',
    '/blog/page/4/',
    '/blog/page/02/',
    '/blog/index.md',
    '/blog/remont',
    '/authors/anna/',
    '/logo.png',
    '/constructor/',
    '/security.txt',
    '/.well-known/',
    '/__proto__/',
  ])('%s does not exist', (path) => {
    expect(index.find(path)).toBeUndefined()
  })

  it('is listed when its bytes last', () => {
    const paths = [...index.paths()]
    expect(paths).toContain('/blog/remont/cover.png')
    expect(paths).not.toContain('/search/')
  })
})

it.each([
  ['/blog/byvshaya/', true],
  ['/blog/byvshaya/index.md', true],
  ['/blog/byvshaya/cover.png', true],
  ['/blog/byvshaya/page/', false],
  ['/blog/nikogda/', false],
])('whether %s is gone: %s', (path, isGone) => {
  expect([index.find(path), index.isGone(path)]).toEqual([undefined, isGone])
})

it.each([['/rent?a=1', '/blog/remont/?a=1']])('%s leads to %s', (target, location) => {
  expect(index.redirect(target)).toEqual({ location, status: 308 })
})

it('an unknown address has a nearest page', () => {
  expect(index.nearest('/blog/remomt/')).toEqual({ href: '/blog/remont/', title: 'Ремонт' })
})

describe('a feed or sitemap of another maker', () => {
  it.each([
    ['/rss.xml', '/feed.xml'],
    ['/index.xml', '/feed.xml'],
    ['/blog/rss.xml', '/feed.xml'],
    ['/rss.xml?utm=1', '/feed.xml?utm=1'],
    ['/?feed=rss2', '/feed.xml'],
    ['/atom.xml', '/feed.atom'],
    ['/feed/atom', '/feed.atom'],
    ['/wp-sitemap.xml', '/sitemap.xml'],
    ['/post-sitemap.xml', '/sitemap.xml'],
  ])('at %s leads to ours at %s for good', (target, location) => {
    expect(index.redirect(target)).toEqual({ location, status: 308 })
  })

  it.each(['/feed/', '/feed', '/feed.xml', '/feed.atom', '/sitemap.xml', '/'])(
    'leaves %s alone, where there is a page of ours',
    (target) => expect(index.redirect(target)).toBeUndefined(),
  )

  it('leaves an address to the redirect of an editor', () => {
    expect(index.redirect('/rss')).toEqual({ location: '/blog/', status: 307 })
  })
})
