import { describe, expect, it } from 'vitest'
import { sampleArticle, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleGraph } from './article-graph.ts'
import { nodesIn } from './nodes.fixture.ts'

const siteUrl = 'https://butler.example.ru'

describe('an article', () => {
  it('has nothing empty where its document is', () => {
    const { hero: _hero, author: _author, publisherName: _name, ...rest } = sampleArticle
    const bare = { ...rest, title: '', description: ' ', topics: [], updatedAt: '', steps: [] }
    const nameless = { ...sampleSite, organisation: { name: '' } }
    const [article] = nodesIn(articleGraph(bare, nameless, siteUrl), 'BlogPosting')
    expect(Object.keys(article ?? {}).toSorted()).toEqual(
      [
        '@type',
        '@id',
        'headline',
        'isPartOf',
        'url',
        'mainEntityOfPage',
        'inLanguage',
        'image',
        'datePublished',
        'dateModified',
        'aggregateRating',
      ].toSorted(),
    )
  })

  it('has breadcrumbs through the blog', () => {
    const [trail] = nodesIn(articleGraph(sampleArticle, sampleSite, siteUrl), 'BreadcrumbList')
    expect(Reflect.get(trail ?? {}, 'itemListElement')).toMatchObject([
      { position: 1, item: `${siteUrl}/` },
      { position: 2, name: 'Блог', item: `${siteUrl}/blog/` },
      { position: 3, item: `${siteUrl}/blog/doverie/` },
    ])
  })

  it('leaves out topics without a name', () => {
    const topics = ['Дом', '\u200b', 'Сад'].map((title) => ({
      id: title,
      title,
      slug: 'x',
      href: '/blog/topics/x/',
    }))
    const graph = articleGraph({ ...sampleArticle, topics }, sampleSite, siteUrl)
    expect(nodesIn(graph, 'BlogPosting')).toMatchObject([{ articleSection: ['Дом', 'Сад'] }])
  })
})
