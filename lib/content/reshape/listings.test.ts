import { describe, expect, it } from 'vitest'
import { authorQuery } from '#lib/content/queries/author.groq.ts'
import { blogPageQuery } from '#lib/content/queries/blog.groq.ts'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { topicQuery, topicsQuery } from '#lib/content/queries/topics.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { documents } from './documents.fixture.ts'
import { toAuthorPage } from './to-author-page.ts'
import { blogPageRange, toBlogPage } from './to-blog-page.ts'
import { toPage } from './to-page.ts'
import { toTopicCard, toTopicPage } from './to-topic-page.ts'

describe('an author’s page', () => {
  const anna = {
    _id: 'author-anna',
    _type: 'author',
    _updatedAt: '2026-01-01T00:00:00Z',
    name: 'Анна',
    slug: { current: 'anna' },
    experience: 'Десять лет в гостинице.',
    links: ['https://x.example/anna', 'javascript:alert(1)', 5, 'http://x.example/'],
  }
  const load = async (slug: string) => {
    const dataset = [anna, ...documents.filter(({ _id }) => _id !== anna._id)]
    return toAuthorPage(await runQuery(authorQuery, dataset, { slug }))
  }

  it('lists the author’s articles and safe profiles', async () => {
    const page = await load('anna')
    expect(page).toMatchObject({
      href: '/authors/anna/',
      experience: 'Десять лет в гостинице.',
      links: ['https://x.example/anna'],
    })
    expect(page?.articles.map(({ slug }) => slug)).toEqual(['full'])
  })

  it('does not exist for an unknown slug', async () => {
    expect(await load('ivan')).toBeUndefined()
  })
})

describe('topics', () => {
  const empty = { _id: 'category-empty', _type: 'category', title: 'Пусто', slug: { current: 'e' } }

  it('are listed with the number of their articles, empty ones not at all', async () => {
    const results = await runQuery(topicsQuery, [...documents, empty])
    expect(results.flatMap((result) => toTopicCard(result) ?? [])).toEqual([
      {
        id: 'category-trust',
        title: 'Доверие',
        slug: 'trust',
        href: '/blog/topics/trust/',
        count: 1,
      },
    ])
  })

  it('have a page with their articles', async () => {
    const page = toTopicPage(await runQuery(topicQuery, documents, { slug: 'trust' }))
    expect(page?.articles.map(({ slug }) => slug)).toEqual(['full'])
    expect(page?.seo).toEqual({ title: 'Доверие', description: '', noindex: false })
  })
})

describe('the index of the blog', () => {
  const articles = Array.from({ length: 19 }, (_, index) => ({
    _id: `article-${index}`,
    _type: 'article',
    title: `Статья ${index}`,
    slug: { current: `s${index}` },
    publishedAt: new Date(Date.UTC(2026, 0, 31 - index)).toISOString(),
  }))
  const load = async (page: number, dataset: object[] = articles) =>
    toBlogPage(await runQuery(blogPageQuery, dataset, blogPageRange(page)), page)

  it.each([
    [1, 9, 's0'],
    [2, 9, 's9'],
    [3, 1, 's18'],
  ])('holds on page %i %i articles, %s first', async (page, count, first) => {
    const result = await load(page)
    expect(result).toMatchObject({ page, pages: 3, total: 19 })
    expect(result?.articles).toHaveLength(count)
    expect(result?.articles[0]?.slug).toBe(first)
  })

  it('ends after the last article', async () => {
    expect(await load(4)).toBeUndefined()
  })

  it('has a first page in an empty lake', async () => {
    expect(await load(1, [])).toEqual({ articles: [], page: 1, pages: 1, total: 0 })
  })
})

describe('a page of blocks', () => {
  const about = { _id: 'page-about', _type: 'page', title: 'О нас', slug: { current: 'about' } }
  const load = async (document: object) =>
    toPage(await runQuery(pageQuery, [document], { slug: 'about' }))

  it('has its own title and description for search engines', async () => {
    expect(await load({ ...about, description: 'Кто мы', seo: { noindex: true } })).toMatchObject({
      href: '/about/',
      seo: { title: 'О нас', description: 'Кто мы', noindex: true },
    })
  })

  it('is undefined without a title', async () => {
    expect(await load({ ...about, title: undefined })).toBeUndefined()
  })
})
