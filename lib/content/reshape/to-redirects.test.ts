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
  return toRedirects(redirects, 'https://butler.example')
}

describe('redirects', () => {
  it('are permanent unless the editor said otherwise', async () => {
    expect(await redirects(['/a/', '/b/'], ['/c/', 'https://x.example/', false])).toEqual([
      { from: '/a/', to: '/b/', permanent: true },
      { from: '/c/', to: 'https://x.example/', permanent: false },
    ])
  })

  it('lead to the end of a chain at once, permanent when every step is', async () => {
    expect(await redirects(['/a/', '/b'], ['/b/', '/c/?x=1#y', false], ['/d/', '/a/'])).toEqual([
      { from: '/a/', to: '/c/?x=1#y', permanent: false },
      { from: '/b/', to: '/c/?x=1#y', permanent: false },
      { from: '/d/', to: '/c/?x=1#y', permanent: false },
    ])
  })

  it('start from one form of each path', async () => {
    expect(await redirects(['/%D1%8F/', '/b/'], ['/a', '/c/'], ['/a/', '/d/'])).toEqual([
      { from: '/я/', to: '/b/', permanent: true },
      { from: '/a/', to: '/c/', permanent: true },
    ])
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
