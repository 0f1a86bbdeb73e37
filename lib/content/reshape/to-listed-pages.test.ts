import { describe, expect, it } from 'vitest'
import { listedQuery } from '#lib/content/queries/feed.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { asset, testimonials } from './documents.fixture.ts'
import { toListedPages } from './to-listed-pages.ts'

const at = (month: number) => `2026-${String(month).padStart(2, '0')}-01T00:00:00Z`

const document = (_type: string, name: string, fields: object = {}) => ({
  _id: `${_type}-${name}`,
  _type,
  _createdAt: at(1),
  _updatedAt: at(8),
  title: name,
  slug: { current: name },
  ...fields,
})

const ref = (_ref: string) => ({ _type: 'reference', _ref })

const picture = { asset: ref(asset._id) }

const dataset = [
  asset,
  ...testimonials.map((each) => ({ ...each, service: ref('service-care') })),
  document('article', 'trust', {
    publishedAt: at(2),
    updatedAt: at(4),
    author: ref('author-anna'),
    categories: [ref('category-money')],
    hero: picture,
    body: [
      { _type: 'imageBlock', ...picture },
      { _type: 'block', children: [] },
    ],
  }),
  document('article', 'plain', { publishedAt: at(3), author: ref('author-anna') }),
  document('article', 'demo', { demo: true }),
  document('article', 'hidden', { seo: { noindex: true } }),
  document('article', 'nameless', { title: undefined }),
  document('author', 'anna', { title: undefined, name: 'Анна' }),
  document('category', 'money'),
  document('category', 'empty'),
  document('service', 'care'),
  document('page', 'team', { blocks: [{ _type: 'servicesBlock' }] }),
  document('page', 'plain', { blocks: [{ _type: 'servicesBlock', hidden: true }] }),
  { _id: 'home', _type: 'home', blocks: [{ _type: 'testimonialsBlock' }] },
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
      document('service', 'b'),
      document('service', 'a'),
      document('service', 'second', { orderRank: '0|200' }),
      document('service', 'first', { orderRank: '0|100' }),
    ]
    const found = (await load({}, services)).filter(({ type }) => type === 'service')
    expect(found.map(({ title }) => title)).toEqual(['first', 'second', 'a', 'b', 'care'])
  })

  it.each([
    ['/blog/trust/', at(4), 'its editor says so'],
    ['/blog/plain/', at(3), 'it was published'],
    ['/blog/', at(3), 'its newest article was published'],
    ['/blog/topics/', at(2), 'the newest article of a topic was'],
    ['/blog/topics/money/', at(2), 'its newest article was'],
    ['/authors/anna/', at(3), 'their newest article was'],
  ])('say of %s that it changed on %s, when %s', async (href, updatedAt) => {
    const page = (await load()).find((each) => each.href === href)
    expect(Date.parse(page?.updatedAt ?? '')).toBe(Date.parse(updatedAt))
  })

  it.each(['/', '/services/', '/testimonials/', '/consultation/', '/services/care/', '/team/'])(
    'say of %s no day of change, as nobody knows it',
    async (href) => {
      expect((await load()).find((page) => page.href === href)).toMatchObject({
        updatedAt: undefined,
      })
    },
  )

  it('name no day of an import or a migration, which touches every document', async () => {
    const migrated = dataset.map((each) => ({ ...each, _updatedAt: at(11) }))
    const result = await runQuery(listedQuery, migrated)
    const pages = toListedPages(result, { withoutDemo: false, demoSite: false })
    expect(JSON.stringify(pages)).not.toContain(at(11).slice(0, 10))
  })

  it('count no articles of the demo where it is left out', async () => {
    const demo = document('article', 'new', { demo: true, publishedAt: at(10) })
    const blog = async (withoutDemo: boolean) =>
      (await load({ withoutDemo }, [demo])).find(({ href }) => href === '/blog/')?.updatedAt
    expect(await blog(true)).toBe(at(3))
    expect(await blog(false)).toBe(at(10))
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
    expect(await hrefs({ demoSite: true })).toEqual(['/blog/plain/', '/blog/trust/'])
    expect(await hrefs({ demoSite: true, withoutDemo: false })).toContain('/')
  })
})
