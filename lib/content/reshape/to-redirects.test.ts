import { describe, expect, it } from 'vitest'
import { addressesQuery } from '#lib/content/queries/addresses.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { toRedirects } from './to-redirects.ts'

const redirects = async (...pairs: [from: unknown, to: unknown, permanent?: boolean][]) => {
  const documents = pairs.map(([from, to, permanent], index) => ({
    _id: `redirect-${index}`,
    _type: 'redirect',
    from,
    to,
    permanent,
  }))
  const { redirects } = await runQuery(addressesQuery, documents)
  const found = toRedirects(redirects, 'https://butler.example')
  return found.filter(({ from }) => from !== '/blog/page/1/')
}

describe('redirects', () => {
  it('are permanent unless the editor said otherwise', async () => {
    expect(await redirects(['/a/', '/b/'], ['/c/', 'https://x.example/', false])).toEqual([
      { from: '/a/', to: '/b/', permanent: true, ids: ['redirect-0'] },
      { from: '/c/', to: 'https://x.example/', permanent: false, ids: ['redirect-1'] },
    ])
  })

  it('lead to the end of a chain at once, permanent when every step is', async () => {
    expect(await redirects(['/a/', '/b'], ['/b/', '/c/?x=1#y', false], ['/d/', '/a/'])).toEqual([
      { from: '/a/', to: '/c/?x=1#y', permanent: false, ids: ['redirect-0', 'redirect-1'] },
      { from: '/b/', to: '/c/?x=1#y', permanent: false, ids: ['redirect-1'] },
      {
        from: '/d/',
        to: '/c/?x=1#y',
        permanent: false,
        ids: ['redirect-2', 'redirect-0', 'redirect-1'],
      },
    ])
  })

  it('start from one form of each path', async () => {
    const found = await redirects(['/%D1%8F/', '/b/'], ['/a', '/c/'], ['/a/', '/d/'])
    expect(found.map(({ from, to }) => [from, to])).toEqual([
      ['/я/', '/b/'],
      ['/a/', '/c/'],
    ])
  })

  it.each([
    ['/blog', '/blog/'],
    ['/%D1%8F?a=%20#b', '/я/?a=%20#b'],
    ['https://butler.example/blog', '/blog/'],
    ['https://other.example/blog', 'https://other.example/blog'],
    ['/blog/page/1', '/blog/'],
    ['/x/..//evil.example', '/x/..//evil.example'],
  ])('to %s lead to %s in one step', async (to, end) => {
    expect((await redirects(['/a/', to])).map((each) => each.to)).toEqual([end])
  })

  it('are left out when they lead round in a circle', async () => {
    const loop: [string, string][] = [
      ['/a/', '/b/'],
      ['/b/', '/c/'],
      ['/c/', '/b/'],
      ['/self/', '/self#top'],
      ['/full/', 'https://butler.example/full'],
      ['/fine/', '/blog/'],
    ]
    expect((await redirects(...loop)).map(({ from }) => from)).toEqual(['/fine/'])
  })

  it.each([
    ['/', '/b/'],
    ['a/', '/b/'],
    ['//evil.example/', '/b/'],
    ['/a/?x=1/', '/b/'],
    [5, '/b/'],
    ['/a/', '//evil.example/'],
    ['/a/', 'javascript:alert(1)'],
    ['/a/', null],
  ])('from %s to %s are left out', async (from, to) => {
    expect(await redirects([from, to])).toEqual([])
  })
})
