import { describe, expect, it } from 'vitest'
import { nextArticlesQuery } from '#lib/content/queries/next-articles.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { toNextArticles } from './to-next-articles.ts'

const ref = (_ref: string) => ({ _type: 'reference', _ref })

/** An article of that day of January, with topics and links to others in its text. */
const article = (day: number, topics: string[] = [], links: string[] = [], more: object = {}) => ({
  _id: `article-${day}`,
  _type: 'article',
  title: `Статья ${day}`,
  slug: { current: `s${day}` },
  publishedAt: `2026-01-${String(day).padStart(2, '0')}T10:00:00Z`,
  categories: topics.map((topic) => ref(`category-${topic}`)),
  body: [
    {
      _key: 'p',
      _type: 'block',
      children: [],
      markDefs: links.map((link) => ({
        _key: link,
        _type: 'internalLink',
        reference: ref(`article-${link}`),
      })),
    },
  ],
  ...more,
})

const topics = ['rent', 'trust'].map((topic) => ({
  _id: `category-${topic}`,
  _type: 'category',
  title: topic,
  slug: { current: topic },
}))

const further = async (slug: string, ...articles: object[]) =>
  toNextArticles(await runQuery(nextArticlesQuery, [...topics, ...articles], { slug }))

const related = async (...articles: object[]) =>
  (await further('s10', ...articles)).related.map((card) => card.slug)

describe('related articles', () => {
  it('are those the editor picked, as far as they exist', async () => {
    const picks = { related: [ref('article-gone'), ref('article-1')] }
    expect(
      await related(article(10, ['rent'], [], picks), article(1), article(2, ['rent'])),
    ).toEqual(['s1'])
  })

  it('share more topics first, and the newer of equals first', async () => {
    expect(
      await related(
        article(10, ['rent', 'trust']),
        article(1, ['trust']),
        article(2, ['rent', 'trust']),
        article(3, ['rent']),
      ),
    ).toEqual(['s2', 's3', 's1'])
  })

  it('refer to the article or are referred to before they share a topic', async () => {
    expect(
      await related(
        article(10, ['rent'], ['1']),
        article(1),
        article(2, [], ['10']),
        article(3, ['rent']),
        article(4),
      ),
    ).toEqual(['s2', 's1', 's3'])
  })

  it('are filled up with the newest', async () => {
    expect(
      await related(article(10, ['rent']), article(1, ['rent']), article(2), article(3)),
    ).toEqual(['s1', 's3', 's2'])
  })

  it('are none if there is no other article, or the article does not exist', async () => {
    expect(await related(article(10))).toEqual([])
    expect(await further('gone', article(1))).toEqual({ related: [] })
  })
})

describe('the articles before and after', () => {
  const all = [article(1), article(5), article(9), article(12, [], [], { title: null })]

  it.each([
    ['s1', undefined, '/blog/s5/'],
    ['s5', '/blog/s1/', '/blog/s9/'],
    ['s9', '/blog/s5/', undefined],
  ])('of %s are %s and %s', async (slug, older, newer) => {
    const found = await further(slug, ...all)
    expect([found.older?.href, found.newer?.href]).toEqual([older, newer])
  })
})
