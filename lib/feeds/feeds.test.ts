import { parseFeed } from '@rowanmanning/feed-parser'
import { describe, expect, it } from 'vitest'
import { sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleHtml } from './article-html.ts'
import { atom } from './atom.ts'
import { toFeed } from './feed.ts'
import { feedArticles } from './full-article.fixture.ts'
import { rss } from './rss.ts'
import { wellFormed } from './well-formed.fixture.ts'

const siteUrl = 'https://butler.example.ru'

async function load(change: object = {}) {
  const articles = await feedArticles(change)
  return toFeed(articles, sampleSite, { siteUrl, html: (each) => articleHtml(each, siteUrl) })
}

const formats = [
  ['RSS', (feed: Awaited<ReturnType<typeof load>>) => rss(feed, `${siteUrl}/feed.xml`)],
  ['Atom', (feed: Awaited<ReturnType<typeof load>>) => atom(feed, `${siteUrl}/feed.atom`)],
] as const

describe.each(formats)('the feed as %s', (_format, write) => {
  it('holds everything that readers of feeds show', async () => {
    const feed = parseFeed(wellFormed(write(await load()))).toJSON()
    expect(feed).toMatchObject({
      title: 'Блог ButlerSPB',
      url: 'https://butler.example.ru/blog/',
      description: sampleSite.description,
      language: 'ru',
    })
    expect(feed.self).toMatch(/^https:\/\/butler\.example\.ru\/feed\.(xml|atom)$/)
    expect(feed.items.map(({ title }) => title)).toEqual([
      'Статья full',
      'Статья older',
      'Статья oldest',
    ])
    expect(feed.items[0]).toMatchObject({
      id: 'https://butler.example.ru/blog/full/',
      url: 'https://butler.example.ru/blog/full/',
      description: 'О статье full',
      authors: [{ name: 'Анна' }],
      categories: [{ term: 'Доверие' }],
    })
    expect(feed.items[0]?.content).toContain('<strong>жирный и <em>курсив</em></strong>')
    expect(new Date(feed.items[0]?.published ?? '').toISOString()).toMatch(/^2025-07-22T11:31:14/)
  })

  it.each([
    { title: '</title><script>alert(1)</script> & ]]>' },
    { title: 'Звонок\u0007 и\u0000 конец', description: ']]><x' },
    { author: { _type: 'reference', _ref: 'nobody' } },
  ])('stays XML with %j', async (change) => {
    const feed = parseFeed(wellFormed(write(await load(change))))
    expect(feed.items).toHaveLength(3)
  })

  it('says nothing of the content of an article without any', async () => {
    const written = write(toFeed(await feedArticles({}), sampleSite, { siteUrl, html: () => '' }))
    expect(parseFeed(wellFormed(written)).items).toHaveLength(3)
    expect(written).not.toMatch(/<content(:encoded)?[ >]/)
  })

  it('stays a feed without articles', () => {
    const empty = toFeed([], sampleSite, { siteUrl, html: () => '' })
    expect(parseFeed(wellFormed(write(empty))).items).toEqual([])
  })
})

describe('the feed', () => {
  it('names the organisation where an article has no author', async () => {
    const feed = await load({ author: undefined })
    expect(feed.entries[0]?.author).toBe('ButlerSPB')
  })

  it('was updated with the latest of its articles', async () => {
    expect((await load()).updatedAt).toBe('2025-07-22T11:31:14.723Z')
    const feed = await load({ updatedAt: '2026-02-03T00:00:00Z' })
    expect(feed.updatedAt).toBe('2026-02-03T00:00:00Z')
    expect(atom(feed, siteUrl)).toContain('<updated>2026-02-03T00:00:00.000Z</updated>')
  })

  it('was not updated by an import, which touches every document', async () => {
    const feed = await load({ _updatedAt: '2026-02-03T00:00:00Z' })
    expect(atom(feed, siteUrl) + rss(feed, siteUrl)).not.toMatch(/2026/)
  })

  it('dates RSS as its readers parse dates', async () => {
    expect(rss(await load(), siteUrl)).toContain('<pubDate>Tue, 22 Jul 2025 11:31:14 GMT</pubDate>')
  })
})
