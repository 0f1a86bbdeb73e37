import { describe, expect, it } from 'vitest'
import { articleQuery, articlesQuery } from '#lib/content/queries/article.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { testimonialsQuery } from '#lib/content/queries/testimonials.groq.ts'
import { documents, full, text } from './documents.fixture.ts'
import { toArticle } from './to-article.ts'
import { toCard } from './parts/to-card.ts'
import { toTestimonial } from './parts/to-testimonial.ts'

const run = <const Query extends string>(
  query: Query,
  params: Record<string, unknown> = {},
  dataset: readonly object[] = documents,
) => runQuery(query, dataset, params)

const article = async (slug: string, dataset?: readonly object[]) =>
  toArticle(await run(articleQuery, { slug }, dataset))

describe('an article', () => {
  it('has its fields settled', async () => {
    expect(await article('full')).toMatchObject({
      id: 'article-full',
      href: '/blog/full/',
      heading: 'Видимый заголовок',
      publishedAt: '2025-07-22T11:31:14.723Z',
      author: { name: 'Анна', slug: 'anna', kind: 'person', role: 'батлер' },
      topics: [{ title: 'Доверие', slug: 'trust' }],
      hero: {
        src: '/images/butlerspb/production/abc-1600x900.jpg',
        alt: 'Дом',
        width: 1600,
        height: 900,
        credit: 'Фотограф',
        focus: { x: 0.5, y: 0.2 },
        colour: '#8a6a2f',
      },
      seo: { title: 'Для поиска', description: 'О статье full', noindex: true },
      schemaType: 'HowTo',
      rating: {
        value: 4.9,
        count: 791,
        best: 5,
        worst: 1,
        source: 'Клиенты',
        url: 'https://maps.example/org/1',
      },
      publisherName: 'Издатель',
      demo: true,
    })
  })

  it('counts its words for the reading time', async () => {
    expect((await article('older'))?.readingMinutes).toBe(2)
  })

  it.each([
    ['a time', '2025-07-23T00:00:00Z', '2025-07-23T00:00:00Z'],
    ['a time in another zone', '2025-07-22T17:31:15+05:00', '2025-07-22T12:31:15Z'],
    ['a day', '2025-07-23', '2025-07-23T00:00:00Z'],
    ['a time without a zone', '2025-07-23T10:00:00', '2025-07-23T10:00:00Z'],
  ])('was changed when its editor says so, by %s', async (_, stored, updatedAt) => {
    const dataset = [{ ...full, updatedAt: stored }]
    expect(await article('full', dataset)).toMatchObject({ updatedAt })
  })

  it.each([
    ['says nothing', undefined],
    ['names the day before its publication', '2025-07-21'],
    ['names the moment of its publication', '2025-07-22T11:31:14.723Z'],
    ['names a day to come', '2100-01-02'],
    ['names no date', 'вчера'],
    ['names a day that does not exist', '2025-02-30'],
    ['gives a number', 2026],
  ])('was not changed where its editor %s, whenever it was stored', async (_, updatedAt) => {
    const dataset = [{ ...full, _updatedAt: '2026-08-01T00:00:00Z', updatedAt }]
    expect(await article('full', dataset)).not.toHaveProperty('updatedAt')
  })

  it.each(['bare', 'missing'])('is undefined for %s', async (slug) => {
    expect(await article(slug)).toBeUndefined()
  })

  it('needs no author, topics, hero, rating or body', async () => {
    const lone = { _id: 'article-lone', _type: 'article', slug: { current: 'lone' } }
    const dataset = [{ ...full, ...lone, author: { _ref: 'author-gone' }, body: null, hero: null }]
    const result = toArticle(
      await run(articleQuery, { slug: 'lone' }, JSON.parse(JSON.stringify(dataset))),
    )
    expect(result).toMatchObject({ body: [], anchors: {}, steps: [], topics: [] })
    expect(result).not.toHaveProperty('author')
    expect(result).not.toHaveProperty('hero')
  })
})

describe('the body', () => {
  const member = async (key: string) =>
    (await article('full'))?.body.find((block) => block._key === key)

  it('keeps the members that can be shown, in order', async () => {
    const keys = (await article('full'))?.body.map((block) => block._key)
    expect(keys).toEqual(['h1', 'h2', 'p1', 'i1', 't1', 'd1', 'c1'])
  })

  it('resolves links and removes unknown, dangling and dangerous ones, but keeps their text', async () => {
    const block = await member('p1')
    expect(block).toMatchObject({
      markDefs: [
        { _key: 'a', href: 'https://x.example/', newTab: true, rel: 'noopener nofollow' },
        { _key: 'b', href: '/blog/older/', newTab: false },
      ],
      children: [
        { text: 'a', marks: ['a', 'strong'] },
        { text: 'b', marks: ['b', 'strong'] },
        { text: 'c', marks: ['strong'] },
        { text: 'd', marks: ['strong'] },
        { text: 'e', marks: ['strong'] },
      ],
    })
  })

  it('gives blocks what their components need', async () => {
    expect(await member('i1')).toMatchObject({ picture: { caption: 'Подпись', alt: '' } })
    expect(await member('t1')).toMatchObject({
      testimonial: { client: 'В. Г.', consent: 'unknown' },
    })
    expect(await member('c1')).toMatchObject({ label: 'Получить консультацию' })
  })

  it('gives numbered sections as steps', async () => {
    expect((await article('full'))?.steps).toEqual([
      { name: 'Первый шаг', text: 'abcde', anchor: '1-pervyy-shag' },
    ])
  })
})

describe('a list', () => {
  it('of articles is ordered by date and leaves out what cannot be shown', async () => {
    const results = await run(articlesQuery)
    const cards = results.flatMap((result) => toCard(result) ?? [])
    expect(cards.map((card) => card.slug)).toEqual(['full', 'older', 'oldest'])
  })

  it('leaves out an article whose date is nonsense', async () => {
    const dataset = [{ ...full, publishedAt: 'вчера' }]
    const results = await run(articlesQuery, {}, dataset)
    expect(results.flatMap((result) => toCard(result) ?? [])).toEqual([])
  })

  it('of testimonials holds only those with consent and a quote', async () => {
    const results = await run(testimonialsQuery)
    expect(results.flatMap((result) => toTestimonial(result) ?? [])).toEqual([
      {
        id: 'testimonial-yes',
        quote: 'Всё спокойно.',
        client: 'А. Б.',
        role: 'инвестор',
        date: '2025-03-01',
        consent: 'yes',
      },
    ])
  })
})

describe('a rating', () => {
  const url = 'https://maps.example/org/1'
  const rated = async (rating: object) => {
    const dataset = [
      {
        ...full,
        structuredData: { ...full.structuredData, rating },
        body: [text('p', 'normal', '')],
      },
    ]
    return toArticle(await run(articleQuery, { slug: 'full' }, JSON.parse(JSON.stringify(dataset))))
      ?.rating
  }

  it.each([
    { value: 4.9, count: 791, url },
    { value: 4.9, count: 791, source: '  ', url },
    { value: 4.9, count: 0, source: 'Клиенты', url },
    { count: 3, source: 'Клиенты', url },
    { value: 4.9, count: 791, source: 'Клиенты' },
    { value: 4.9, count: 791, source: 'Клиенты', url: 'http://maps.example/' },
    { value: 4.9, count: 791, source: 'Клиенты', url: 'javascript:alert(1)' },
  ])('does not exist as %o', async (rating) => {
    expect(await rated(rating)).toBeUndefined()
  })
})
