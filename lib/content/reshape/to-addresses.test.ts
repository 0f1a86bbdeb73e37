import { expect, it } from 'vitest'
import { addressesQuery } from '#lib/content/queries/addresses.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { toAddresses } from './to-addresses.ts'

const slug = (current: unknown) => ({ _type: 'slug', current })
const toList = async (documents: readonly Record<string, unknown>[]) =>
  toAddresses(
    await runQuery(
      addressesQuery,
      documents.map((document, index) => ({ _id: `d${index}`, ...document })),
      { now: '2027-01-01T00:00:00Z' },
    ),
    'https://butler.example',
  )

it('every document with a slug and a title has an address, and articles a twin', async () => {
  const { pages } = await toList([
    { _type: 'article', slug: slug('a'), title: 'Статья' },
    { _type: 'author', slug: slug('b'), name: 'Анна' },
    { _type: 'category', slug: slug('c'), title: 'Тема' },
    { _type: 'page', slug: slug('d'), title: 'Страница' },
    { _type: 'service', slug: slug('e'), title: 'Услуга' },
    { _type: 'service', slug: slug('f') },
    { _type: 'service', slug: slug('/G/'), title: 'Услуга' },
    { _type: 'testimonial', slug: slug('h'), title: 'Отзыв' },
  ])
  expect(pages.slice(-5)).toEqual([
    { id: 'd0', href: '/blog/a/', title: 'Статья', hasTwin: true },
    { id: 'd1', href: '/authors/b/', title: 'Анна', hasTwin: false },
    { id: 'd2', href: '/blog/topics/c/', title: 'Тема', hasTwin: false },
    { id: 'd3', href: '/d/', title: 'Страница', hasTwin: false },
    { id: 'd4', href: '/services/e/', title: 'Услуга', hasTwin: false },
  ])
})

it('an article has no address before its time, and the next one is known', async () => {
  const article = (name: string, publishedAt: string) => ({
    _type: 'article',
    slug: slug(name),
    title: name,
    publishedAt,
  })
  const { pages, nextDue } = await toList([
    article('now', '2027-01-01T00:00:00Z'),
    article('later', '2027-01-03T00:00:00Z'),
    article('sooner', '2027-01-02T00:00:00Z'),
    article('never', 'soon'),
    article('unread', '2026-06-01Z'),
    article('january', '1 января'),
  ])
  const hrefs = pages.map(({ href }) => href)
  expect(hrefs).toContain('/blog/now/')
  expect(hrefs).not.toContain('/blog/never/')
  expect(hrefs).not.toContain('/blog/january/')
  expect(hrefs).not.toContain('/blog/later/')
  expect(nextDue).toBe('2027-01-02T00:00:00.000Z')
})

it.each([
  ['2027-01-02T03:00:00+03:00', '2027-01-02T00:00:00.000Z'],
  ['2027-01-02', '2027-01-02T00:00:00.000Z'],
  ['2027-01-02T10:00:00', '2027-01-02T10:00:00.000Z'],
  ['2027-01-02T10:00', undefined],
  ['2026-06-01Z', undefined],
  ['Sat, 02 Jan 2027 10:00:00 GMT', undefined],
  ['Sat, 02 Jan 2021 10:00:00 GMT', undefined],
  ['2027-13-45T00:00:00Z', undefined],
])('an article of %s is due at %s', async (publishedAt, due) => {
  const document = { _type: 'article', slug: slug('a'), title: 'Статья', publishedAt }
  expect((await toList([document])).nextDue).toBe(due)
})

it('the index of the blog has as many pages as its articles fill', async () => {
  const articles = Array.from({ length: 10 }, (_, index) => ({
    _type: 'article',
    slug: slug(`a${index}`),
    title: 'Статья',
  }))
  expect((await toList(articles)).blogPages).toBe(2)
  expect((await toList(articles.slice(1))).blogPages).toBe(1)
  expect((await toList([])).blogPages).toBe(1)
})

it('redirects are part of the list', async () => {
  const { redirects } = await toList([{ _type: 'redirect', from: '/a', to: '/b/' }])
  expect(redirects.map(({ from, to }) => [from, to])).toEqual([
    ['/a/', '/b/'],
    ['/blog/page/1/', '/blog/'],
  ])
})
