import { describe, expect, it } from 'vitest'
import { addressesQuery } from '#lib/content/queries/addresses.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { toRedirects } from './to-redirects.ts'

const former = 'https://old.example'

const redirects = async (...pairs: [from: unknown, to: unknown, permanent?: boolean][]) => {
  const documents = pairs.map(([from, to, permanent], index) => ({
    _id: `redirect-${index}`,
    _type: 'redirect',
    from,
    to,
    permanent,
  }))
  const { redirects } = await runQuery(addressesQuery, documents)
  const found = toRedirects(redirects, { origins: ['https://butler.example', former, 'none'] })
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

  it.each([
    ['/я/', ['/%D1%8F/', '/%d1%8f', 'https://butler.example/я?', `${former}/я/`]],
    ['/чай/', ['/ча\u0438\u0306/', '/чай']],
    ['/?p=12', ['/?p=12', '/?%70=12&', 'http://www.butler.example?p=12', '/?p=12&p=12']],
    ['/?a=1&b=й', ['/?b=%D0%B9&a=1', '/?a=1&b=и\u0306']],
  ])('start from %s however it is written', async (from, spellings) => {
    for (const spelling of spellings) {
      const found = await redirects([spelling, '/end/'])
      expect(found.map((each) => [each.from, each.to])).toEqual([[from, '/end/']])
    }
    const all = await redirects(...spellings.map((each): [string, string] => [each, '/end/']))
    expect(all).toHaveLength(1)
  })

  it('pass the query on from step to step, less what they were found by', async () => {
    const chain: [string, string][] = [
      ['/a/', '/?p=1&lang=ru#top'],
      ['/?p=1', '/b/'],
      ['/b/', 'https://x.example/'],
    ]
    expect((await redirects(...chain)).map(({ from, to }) => [from, to])).toEqual([
      ['/?p=1', 'https://x.example/'],
      ['/a/', 'https://x.example/?lang=ru#top'],
      ['/b/', 'https://x.example/'],
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
      ['/former/', `${former}/former?x=1`],
      ['/first/', 'http://www.butler.example/second'],
      [`${former}/second`, 'https://BUTLER.example./first'],
      ['/?p=1', '/?p=1&lang=ru'],
      ['/?p=2', '/?utm_source=x&p=3'],
      ['/?p=3', '/?p=2'],
      ['/fine/', '/blog/'],
    ]
    expect((await redirects(...loop)).map(({ from }) => from)).toEqual(['/fine/'])
  })

  it.each([
    ['/', '/b/'],
    ['a/', '/b/'],
    ['//evil.example/', '/b/'],
    ['/a/#x', '/b/'],
    ['/?', '/b/'],
    [5, '/b/'],
    ['/a/', '//evil.example/'],
    ['/a/', 'javascript:alert(1)'],
    ['/a/', null],
  ])('from %s to %s are left out', async (from, to) => {
    expect(await redirects([from, to])).toEqual([])
  })
})
