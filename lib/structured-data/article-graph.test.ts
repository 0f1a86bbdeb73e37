import { describe, expect, it } from 'vitest'
import type { Article } from '#lib/content/view/article.ts'
import { sampleArticle, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleGraph } from './article-graph.ts'

const published = '2025-07-22T11:31:14.723Z'
const siteUrl = 'https://butler.example.ru'
const url = `${siteUrl}/blog/doverie/`

/** The nodes of the graph by their type. */
function read(article: Article = sampleArticle) {
  const nodes = articleGraph(article, sampleSite, siteUrl)['@graph']
  return new Map(nodes.map((node) => [typeof node === 'string' ? node : node['@type'], node]))
}

function without(key: keyof Article): Article {
  const article = { ...sampleArticle }
  Reflect.deleteProperty(article, key)
  return article
}

describe('articleGraph', () => {
  it('describes who is behind the page, the page, the article, the instruction and the blog', () => {
    expect([...read().keys()]).toEqual([
      'Organization',
      'ProfessionalService',
      'WebSite',
      'WebPage',
      'BreadcrumbList',
      'BlogPosting',
      'HowTo',
      'Blog',
    ])
  })

  it('brings out what the front matter declared, with our canonical and our logo', () => {
    for (const type of ['BlogPosting', 'HowTo']) {
      expect(read().get(type)).toMatchObject({
        name: 'Доверие без границ',
        description: 'Как мы строим отношения на расстоянии.',
        url,
        mainEntityOfPage: { '@id': url },
        inLanguage: 'ru',
        publisher: {
          '@type': 'Organization',
          '@id': `${siteUrl}/blog/#publisher-blog-butlerspb`,
          name: 'Блог ButlerSPB',
          logo: { url: `${siteUrl}/logo.png`, width: { value: 512 }, height: { value: 512 } },
          parentOrganization: { '@id': `${siteUrl}/#organization` },
        },
        image: [
          {
            '@type': 'ImageObject',
            url: `${siteUrl}/images/butlerspb/production/0123-2070x1380.jpg`,
            width: { value: 2070, unitCode: 'E37' },
            height: { value: 1380, unitCode: 'E37' },
          },
          expect.stringMatching(/0123-2070x1380\.jpg\?w=1200&.*h=675&fit=crop/),
          expect.stringMatching(/0123-2070x1380\.jpg\?w=1200&.*h=900&fit=crop/),
          expect.stringMatching(/0123-2070x1380\.jpg\?w=1200&.*h=1200&fit=crop/),
        ],
        author: {
          '@type': 'Person',
          '@id': `${siteUrl}/authors/anna-lebedeva/#author`,
          name: 'Анна Лебедева',
          url: `${siteUrl}/authors/anna-lebedeva/`,
          jobTitle: 'Старший батлер',
        },
      })
    }
    expect(read().get('BlogPosting')).toMatchObject({
      '@id': `${url}#article`,
      headline: 'Доверие без границ: как это устроено',
      datePublished: '2025-07-22T11:31:14.723Z',
      dateModified: '2026-01-10T09:00:00Z',
      articleSection: ['Доверие'],
      isPartOf: { '@id': `${siteUrl}/blog/#blog` },
    })
    expect(read().get('WebPage')).toMatchObject({
      '@id': url,
      mainEntity: { '@id': `${url}#article` },
      breadcrumb: { '@id': `${url}#breadcrumb` },
      isPartOf: { '@id': `${siteUrl}/#website` },
    })
  })

  it.each([
    ['never', undefined, published],
    ['before it was published', '2025-07-22T11:31:14.722Z', published],
    ['at the very moment', published, published],
    ['at the same moment in another time zone', '2025-07-22T14:31:14.723+03:00', published],
    ['at no date', 'yesterday', published],
    ['after it', '2025-07-22T11:31:14.724Z', '2025-07-22T11:31:14.724Z'],
  ])('says of an article that was changed %s when it was', (_when, updatedAt, modified) => {
    const { updatedAt: _, ...rest } = sampleArticle
    const article = { ...rest, ...(updatedAt !== undefined && { updatedAt }) }
    const graph = JSON.stringify(articleGraph(article, sampleSite, siteUrl))
    const dates = [...graph.matchAll(/"dateModified":"([^"]*)"/g)].map(([, date]) => date)
    expect(dates).toEqual([modified])
  })

  it('numbers the steps and links each to its section', () => {
    expect(read().get('HowTo')).toMatchObject({
      step: [
        {
          '@type': 'HowToStep',
          position: 1,
          name: '1. Прозрачность',
          url: `${url}#1-prozrachnost`,
        },
        { '@type': 'HowToStep', position: 2, text: 'Один собеседник.' },
      ],
    })
  })

  it('shows the drawn cover in its real size, and in three ratios, without a photograph', () => {
    expect(read(without('hero')).get('BlogPosting')).toMatchObject({
      image: [
        { url: `${url}cover.png`, width: { value: 1200 }, height: { value: 630 } },
        `${url}cover-16x9.png`,
        `${url}cover-4x3.png`,
        `${url}cover-1x1.png`,
      ],
    })
  })

  it('names the company as publisher when the article declares none or the company itself', () => {
    const company = { '@id': `${siteUrl}/#organization` }
    const declared = { ...sampleArticle, publisherName: 'ButlerSPB' }
    for (const article of [without('publisherName'), declared]) {
      expect(read(article).get('BlogPosting')).toHaveProperty('publisher', company)
    }
  })

  it.each(['Article', 'BlogPosting'] as const)('keeps the declared type %s', (schemaType) => {
    const types = [...read({ ...sampleArticle, schemaType }).keys()]
    expect(types).toContain(schemaType)
    expect(types).not.toContain('HowTo')
  })
})
