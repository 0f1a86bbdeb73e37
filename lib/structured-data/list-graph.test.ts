import { describe, expect, it } from 'vitest'
import { sampleArticle, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { blogGraph } from './blog-graph.ts'
import { listGraph, topicGraph } from './list-graph.ts'
import { nodesIn } from './nodes.fixture.ts'
import { sampleTopic } from './pages.fixture.ts'

const siteUrl = 'https://butler.example.ru'
const page = { title: 'Страница', description: 'О ней.', href: '/x/' }

describe('a list', () => {
  const items = [
    { title: 'Первое', href: '/a/' },
    { title: 'Второе', href: '/b/' },
  ]

  it('names what it lists, in order, and is what the page is there for', () => {
    const graph = listGraph(page, items, sampleSite, siteUrl)
    expect(nodesIn(graph, 'CollectionPage')).toMatchObject([
      { mainEntity: { '@id': `${siteUrl}/x/#list` } },
    ])
    expect(nodesIn(graph, 'ItemList')).toEqual([
      {
        '@type': 'ItemList',
        '@id': `${siteUrl}/x/#list`,
        itemListElement: [
          { '@type': 'ListItem', position: 1, url: `${siteUrl}/a/`, name: 'Первое' },
          { '@type': 'ListItem', position: 2, url: `${siteUrl}/b/`, name: 'Второе' },
        ],
      },
    ])
  })

  it('of nothing is none', () => {
    const graph = listGraph(page, [], sampleSite, siteUrl)
    expect(nodesIn(graph, 'ItemList')).toEqual([])
    expect(nodesIn(graph, 'CollectionPage')[0]).not.toHaveProperty('mainEntity')
  })

  it('of a topic is below the blog and its topics', () => {
    const [trail] = nodesIn(topicGraph(sampleTopic, sampleSite, siteUrl), 'BreadcrumbList')
    expect(Reflect.get(trail ?? {}, 'itemListElement')).toEqual([
      { '@type': 'ListItem', position: 1, name: 'ButlerSPB', item: `${siteUrl}/` },
      { '@type': 'ListItem', position: 2, name: 'Блог', item: `${siteUrl}/blog/` },
      { '@type': 'ListItem', position: 3, name: 'Темы', item: `${siteUrl}/blog/topics/` },
      {
        '@type': 'ListItem',
        position: 4,
        name: 'Доверие',
        item: `${siteUrl}/blog/topics/doverie/`,
      },
    ])
  })

  it('of articles is the blog, with a posting for each', () => {
    const [blog] = nodesIn(blogGraph([sampleArticle], page, sampleSite, siteUrl), 'Blog')
    expect(blog).toEqual({
      '@type': 'Blog',
      '@id': `${siteUrl}/blog/#blog`,
      name: 'Блог ButlerSPB',
      url: `${siteUrl}/blog/`,
      inLanguage: 'ru',
      publisher: { '@id': `${siteUrl}/#organization` },
      blogPost: [
        {
          '@type': 'BlogPosting',
          '@id': `${siteUrl}/blog/doverie/#article`,
          name: 'Доверие без границ',
          url: `${siteUrl}/blog/doverie/`,
          datePublished: '2025-07-22T11:31:14.723Z',
        },
      ],
    })
    expect(nodesIn(blogGraph([], page, sampleSite, siteUrl), 'Blog')[0]).not.toHaveProperty(
      'blogPost',
    )
  })
})
