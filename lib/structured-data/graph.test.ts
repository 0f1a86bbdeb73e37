import { describe, expect, it } from 'vitest'
import { sampleArticle, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleGraph } from './article-graph.ts'
import { danglingReferences, objectsIn } from './nodes.fixture.ts'
import {
  graphsOf,
  sampleFilm,
  samplePage,
  sampleQuestions,
  sampleService,
} from './pages.fixture.ts'
import { pageGraph } from './page-graph.ts'
import { serviceGraph } from './service-graph.ts'

const siteUrl = 'https://butler.example.ru'
const graphs = graphsOf(siteUrl)

const nodesIn = (graph: object, type: string) =>
  objectsIn(graph).filter((node) => Reflect.get(node, '@type') === type)

describe.each(graphs)('the graph of the %s', (name, graph) => {
  it('resolves each of its references', () => {
    expect(danglingReferences(graph)).toEqual([])
  })

  it('says who is behind it under the same ids as every other', () => {
    const ids = graph['@graph'].map((node) => (typeof node === 'string' ? node : node['@id']))
    const same = ['organization', 'office', 'website'].map((id) => `${siteUrl}/#${id}`)
    expect(ids).toEqual(expect.arrayContaining(same))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has breadcrumbs from the home page to itself, unless it is the home page', () => {
    const first = nodesIn(graph, 'BreadcrumbList').map((trail) =>
      objectsIn(trail)
        .map((node) => Reflect.get(node, 'item'))
        .find(Boolean),
    )
    expect(first).toEqual(name === 'home' ? [] : [`${siteUrl}/`])
  })

  it('never rates or reviews the company', () => {
    const rated = objectsIn(graph).filter(
      (node) => 'aggregateRating' in node || 'review' in node || 'reviewRating' in node,
    )
    const types = rated.map((node) => Reflect.get(node, '@type'))
    expect(types.filter((type) => !['HowTo', 'Article', 'BlogPosting'].includes(type))).toEqual([])
  })
})

describe('what the pages say', () => {
  it('is how to search the site', () => {
    expect(nodesIn(graphs, 'SearchAction')[0]).toMatchObject({
      target: { urlTemplate: `${siteUrl}/search/?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    })
  })

  it('is where the office is and how to reach it', () => {
    expect(nodesIn(graphs, 'ProfessionalService')[0]).toMatchObject({
      telephone: '+7 812 000-00-00',
      email: 'concierge@example.ru',
      address: { streetAddress: 'Примерная набережная, 1', addressCountry: 'RU' },
      parentOrganization: { '@id': `${siteUrl}/#organization` },
    })
  })

  it('is each question once, with its answer', () => {
    const blocks = [sampleQuestions, { ...sampleQuestions, _key: 'again' }]
    const [faq] = nodesIn(pageGraph({ ...samplePage, blocks }, sampleSite, siteUrl), 'FAQPage')
    expect(faq).toMatchObject({
      '@id': `${siteUrl}/garantii/#faq`,
      mainEntity: [{ name: 'А ключи?', acceptedAnswer: { text: 'В сейфе.' } }],
    })
    expect(Reflect.get(faq ?? {}, 'mainEntity')).toHaveLength(1)
  })

  it('is a film with its poster, in any place', () => {
    const film = {
      '@type': 'VideoObject',
      contentUrl: `${siteUrl}/files/butlerspb/production/film.mp4`,
      thumbnailUrl: `${siteUrl}/images/butlerspb/production/0456-800x1000.jpg`,
      uploadDate: '2026-01-02T03:04:05Z',
    }
    const article = { ...sampleArticle, body: [sampleFilm] }
    const service = { ...sampleService, body: [sampleFilm] }
    for (const graph of [
      pageGraph(samplePage, sampleSite, siteUrl),
      articleGraph(article, sampleSite, siteUrl),
      serviceGraph(service, sampleSite, siteUrl),
    ]) {
      expect(nodesIn(graph, 'VideoObject')).toMatchObject([film])
    }
  })

  it('is what a service costs and what clients say of it', () => {
    const graph = serviceGraph(sampleService, sampleSite, siteUrl)
    const id = `${siteUrl}/services/zabota/#service`
    expect(nodesIn(graph, 'Service')[0]).toMatchObject({
      '@id': id,
      provider: { '@id': `${siteUrl}/#organization` },
      offers: {
        priceSpecification: { minPrice: 18_000, priceCurrency: 'RUB', unitText: 'в месяц' },
      },
    })
    expect(nodesIn(graph, 'Review')[0]).toMatchObject({
      '@id': `${siteUrl}/testimonials/#testimonial-anna`,
      itemReviewed: { '@id': id },
      author: { '@type': 'Person', name: 'А. Б.' },
      datePublished: '2025-03-01',
    })
  })

  it('is who an author is, under the id by which articles name them', () => {
    const people = nodesIn(graphs, 'Person').filter((node) => '@id' in node)
    expect(new Set(people.map((node) => Reflect.get(node, '@id')))).toEqual(
      new Set([`${siteUrl}/authors/anna-lebedeva/#author`]),
    )
    expect(people).toContainEqual(
      expect.objectContaining({ sameAs: ['https://example.ru/anna'], jobTitle: 'Старший батлер' }),
    )
  })

  it('keeps hostile text as data', () => {
    const title = '</script><script>alert(1)</script>'
    const hostile = {
      ...sampleArticle,
      title,
      href: '//evil.example/blog/x/',
      publisherName: title,
    }
    const graph = articleGraph(hostile, sampleSite, siteUrl)
    expect(JSON.stringify(graph)).not.toContain('//evil.example/blog')
    expect(nodesIn(graph, 'WebPage')).toMatchObject([
      { name: title, url: `${siteUrl}/evil.example/blog/x/` },
    ])
  })
})
