import { describe, expect, it } from 'vitest'
import { listedQuery } from '#lib/content/queries/feed.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { asset, testimonials } from './documents.fixture.ts'
import { toListedPages } from './to-listed-pages.ts'

const at = (month: number) => `2026-${String(month).padStart(2, '0')}-01T00:00:00Z`

const document = (_type: string, name: string, month: number, fields: object = {}) => ({
  _id: `${_type}-${name}`,
  _type,
  _createdAt: at(1),
  _updatedAt: at(month),
  title: name,
  slug: { current: name },
  ...fields,
})

const ref = (_ref: string) => ({ _type: 'reference', _ref })

const picture = { asset: ref(asset._id) }

const dataset = [
  asset,
  ...testimonials.map((each) => ({ ...each, _updatedAt: at(8), service: ref('service-care') })),
  document('article', 'trust', 2, {
    author: ref('author-anna'),
    categories: [ref('category-money')],
    hero: picture,
    body: [
      { _type: 'imageBlock', ...picture },
      { _type: 'block', children: [] },
    ],
  }),
  document('article', 'demo', 2, { demo: true }),
  document('article', 'hidden', 2, { seo: { noindex: true } }),
  document('article', 'nameless', 2, { title: undefined }),
  document('author', 'anna', 3, { title: undefined, name: 'Анна' }),
  document('category', 'money', 4),
  document('category', 'empty', 4),
  document('service', 'care', 5),
  document('page', 'team', 1, { blocks: [{ _type: 'servicesBlock' }] }),
  document('page', 'plain', 1, { blocks: [{ _type: 'servicesBlock', hidden: true }] }),
  { _id: 'home', _type: 'home', _updatedAt: at(1), blocks: [{ _type: 'testimonialsBlock' }] },
  { _id: 'siteSettings', _type: 'siteSettings', _updatedAt: at(6) },
]

const load = async (
  options: Partial<Parameters<typeof toListedPages>[1]> = {},
  more: readonly object[] = [],
) => {
  const documents = [...dataset, ...more]
  const result = await runQuery(listedQuery, documents)
  return toListedPages(result, { withoutDemo: true, demoSite: false, ...options })
}

const hrefs = async (...parameters: Parameters<typeof load>) =>
  (await load(...parameters)).map(({ href }) => href)

describe('the listed pages', () => {
  it('have services in the order of the editor, unsorted ones last by title', async () => {
    const services = [
      document('service', 'b', 9),
      document('service', 'a', 8),
      document('service', 'second', 1, { orderRank: '0|200' }),
      document('service', 'first', 2, { orderRank: '0|100' }),
    ]
    const found = (await load({}, services)).filter(({ type }) => type === 'service')
    expect(found.map(({ title }) => title)).toEqual(['first', 'second', 'a', 'b', 'care'])
  })

  it.each([
    ['/', at(8)],
    ['/services/', at(5)],
    ['/blog/', at(2)],
    ['/blog/topics/', at(4)],
    ['/testimonials/', at(8)],
    ['/consultation/', at(6)],
    ['/blog/trust/', at(4)],
    ['/authors/anna/', at(3)],
    ['/services/care/', at(8)],
    ['/team/', at(5)],
    ['/plain/', at(1)],
  ])('say of %s that it, or what it shows, changed on %s', async (href, updatedAt) => {
    expect((await load()).find((page) => page.href === href)).toMatchObject({ updatedAt })
  })

  it('did not change before they were published', async () => {
    const planned = document('article', 'planned', 3, {
      publishedAt: at(9),
      author: ref('author-anna'),
      categories: [ref('category-money')],
    })
    const found = (await load({}, [planned])).filter(({ updatedAt }) => updatedAt === at(9))
    expect(found.map(({ href }) => href)).toEqual([
      '/blog/',
      '/blog/topics/',
      '/blog/planned/',
      '/authors/anna/',
      '/blog/topics/money/',
    ])
  })

  it('name each picture of a page once', async () => {
    const article = (await load()).find(({ href }) => href === '/blog/trust/')
    expect(article?.images).toEqual(['/images/butlerspb/production/abc-1600x900.jpg'])
  })

  it('leave out what search engines are kept from, has no name or no articles', async () => {
    const listed = await hrefs()
    expect(listed).not.toContain('/blog/hidden/')
    expect(listed).not.toContain('/blog/nameless/')
    expect(listed).not.toContain('/blog/topics/empty/')
  })

  it('include the demo content on a site that only this machine can reach', async () => {
    expect(await hrefs()).not.toContain('/blog/demo/')
    expect(await hrefs({ withoutDemo: false })).toContain('/blog/demo/')
  })

  it('are the owner’s articles alone while the settings are the demo’s', async () => {
    expect(await hrefs({ demoSite: true })).toEqual(['/blog/trust/'])
    expect(await hrefs({ demoSite: true, withoutDemo: false })).toContain('/')
  })
})
