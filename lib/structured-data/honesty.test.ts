import type { Graph } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import type { Article, Site } from '#lib/content/view-types.ts'
import { sampleArticle, sampleHome, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleGraph } from './article-graph.ts'
import { blogGraph } from './blog-graph.ts'
import { homeGraph } from './home-graph.ts'
import { readVocabulary, vocabularyErrors } from './schema-vocabulary.fixture.ts'
import { shownRating } from './shown-rating.ts'

const siteUrl = 'https://butler.example.ru'
const loopback = 'http://localhost:3000'
const rating = { value: 4.9, count: 791, best: 5, worst: 1, source: 'Блог ButlerSPB' }
const [firstStep] = sampleArticle.steps
const vocabulary = readVocabulary()

/** Both alphabets of @vercel/stega, the current and the one before. */
const clickToEditMark =
  '\u200b\u200b\u200b\u200b\u200c\u200d\ufeff\u2062\u2063\u2060\u2061\u{1d173}\u{1d17a}'

const graphOf = (change: object, site: Site = sampleSite, origin = siteUrl) =>
  articleGraph({ ...sampleArticle, ...change }, site, origin)

const typesOf = (graph: Graph) =>
  graph['@graph'].map((node) => (typeof node === 'string' ? node : node['@type']))

/** A copy of `view` as draft mode hands it out: every text of the CMS carries a mark. */
const marked = (view: object) =>
  JSON.parse(
    JSON.stringify(view, (key, item: unknown) =>
      typeof item === 'string' && !/Id|src|href|slug|anchor|kind|Type|At$/.test(key)
        ? item + clickToEditMark
        : item,
    ),
  )

/** Every object in a JSON-LD value, however deep. */
function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  return [value, ...Object.values(value).flatMap(objectsIn)]
}

/** `@id`s that are pointed at, but described nowhere in the graph. */
function danglingReferences(graph: Graph): string[] {
  const nodes = objectsIn(graph['@graph']).filter((node) => '@id' in node)
  const described = new Set(nodes.filter((node) => '@type' in node).map(idOf))
  return nodes.map(idOf).filter((id) => !described.has(id))
}

const idOf = (node: object) => String(Reflect.get(node, '@id'))

const lies: [string, object, string][] = [
  ['a HowTo without steps', { steps: [] }, 'HowTo'],
  ['a HowTo of one step', { steps: [firstStep] }, 'HowTo'],
  ['a HowTo whose steps say nothing', { steps: [{ ...firstStep, text: ' ' }, firstStep] }, 'HowTo'],
  [
    'a HowTo whose steps lead nowhere',
    { steps: [{ ...firstStep, anchor: '' }, firstStep] },
    'HowTo',
  ],
  ['steps of an article that is not a HowTo', { schemaType: 'BlogPosting' }, 'HowTo'],
  ['an article without a heading', { heading: '\u200b' }, 'BlogPosting'],
  ['an article without a date', { publishedAt: '' }, 'BlogPosting'],
  ['an article with an impossible date', { publishedAt: '2025-13-45' }, 'BlogPosting'],
  ['a breadcrumb without a name', { title: '' }, 'BreadcrumbList'],
  ['a rating without a source', { rating: { ...rating, source: ' ' } }, 'AggregateRating'],
  ['a rating above the best', { rating: { ...rating, value: 5.1 } }, 'AggregateRating'],
  ['a rating below the worst', { rating: { ...rating, value: 0 } }, 'AggregateRating'],
  [
    'a rating that is not a number',
    { rating: { ...rating, value: Number.NaN } },
    'AggregateRating',
  ],
  ['a rating on an empty scale', { rating: { ...rating, worst: 5, value: 5 } }, 'AggregateRating'],
  ['a rating that nobody gave', { rating: { ...rating, count: 0 } }, 'AggregateRating'],
  ['a rating by half a reader', { rating: { ...rating, count: 0.5 } }, 'AggregateRating'],
  ['a rating of demo content', { demo: true }, 'AggregateRating'],
  ['an author without a name', { author: { ...sampleArticle.author, name: '' } }, 'Person'],
  ['an author without an identity', { author: { ...sampleArticle.author, slug: '' } }, 'Person'],
]

describe('a lie in the content', () => {
  it.each(lies)('%s is not repeated in JSON-LD', (_lie, change, type) => {
    const graph = graphOf(change)
    const said = objectsIn(graph).map((node) => Reflect.get(node, '@type') ?? '')
    expect(said).not.toContain(type)
    expect(danglingReferences(graph)).toEqual([])
  })

  it('a photograph without a size is left out', () => {
    const graph = graphOf({ hero: { ...sampleArticle.hero, width: 0 } })
    expect(JSON.stringify(graph)).not.toContain('.jpg')
  })

  it('leaves the article standing when only its instruction falls', () => {
    expect(typesOf(graphOf({ steps: [] }))).toContain('BlogPosting')
  })

  it('takes the company and every reference to it away when it has no name', () => {
    const graph = graphOf({}, { ...sampleSite, organisation: { name: '' } })
    expect(typesOf(graph)).not.toContain('Organization')
    expect(danglingReferences(graph)).toEqual([])
  })
})

const typesRatedIn = (change: object) =>
  objectsIn(graphOf(change))
    .filter((node) => 'aggregateRating' in node)
    .map((node) => Reflect.get(node, '@type') ?? '')

describe('a rating', () => {
  it('is stated once, by the instruction or else by the article, never by the company', () => {
    expect(typesRatedIn({})).toEqual(['HowTo'])
    expect(typesRatedIn({ steps: [] })).toEqual(['BlogPosting'])
    expect(typesRatedIn({ schemaType: 'Article' })).toEqual(['Article'])
  })

  it('of demo content is shown on this machine only', () => {
    expect(shownRating({ rating, demo: true }, loopback)).toEqual(rating)
    expect(shownRating({ rating, demo: true }, siteUrl)).toBeUndefined()
    expect(shownRating({ rating, demo: false }, siteUrl)).toEqual(rating)
  })
})

describe('every graph', () => {
  const graphs: [string, Graph][] = [
    ['article', graphOf({})],
    ['article on this machine', graphOf({ demo: true }, sampleSite, loopback)],
    ['plain article', graphOf({ schemaType: 'Article', publisherName: '' })],
    ['home', homeGraph(sampleHome, sampleSite, siteUrl)],
    ['blog', blogGraph([sampleArticle], sampleSite, siteUrl)],
    ['empty blog', blogGraph([], sampleSite, siteUrl)],
  ]

  it.each(graphs)('of the %s resolves each of its references', (_name, graph) => {
    expect(danglingReferences(graph)).toEqual([])
  })

  it.each(graphs)('of the %s speaks the vocabulary of schema.org', (_name, graph) => {
    expect(vocabularyErrors(graph['@graph'], vocabulary)).toEqual([])
  })

  it.each(graphs)(
    'of the %s describes the company and the site under the same ids',
    (_name, graph) => {
      expect(
        graph['@graph'].map((node) => (typeof node === 'string' ? node : node['@id'])),
      ).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/\/#organization$/),
          expect.stringMatching(/\/#website$/),
        ]),
      )
    },
  )

  it('carries no invisible click-to-edit marks', () => {
    const article: Article = marked(sampleArticle)
    const site: Site = marked(sampleSite)
    expect(article.title).not.toBe(sampleArticle.title)
    expect(articleGraph(article, site, siteUrl)).toEqual(graphOf({}))
  })

  it('keeps hostile text as data', () => {
    const title = '</script><script>alert(1)</script>'
    const graph = graphOf({ title, href: '//evil.example/blog/x/', publisherName: title })
    expect(JSON.stringify(graph)).not.toContain('//evil.example/blog')
    expect(graph['@graph'][2]).toMatchObject({
      name: title,
      url: `${siteUrl}/evil.example/blog/x/`,
    })
  })
})

describe('the check against the vocabulary', () => {
  it.each([
    [{ '@type': 'BlogPostin' }, 'unknown type BlogPostin'],
    [{ '@type': 'BlogPosting', ingredients: 'x' }, 'BlogPosting has no property ingredients'],
    [
      { '@type': 'BlogPosting', author: 'Анна' },
      'BlogPosting.author takes Organization | Person | IdReference',
    ],
    [{ '@type': 'HowToStep', position: 1.5 }, 'HowToStep.position takes Integer | Text'],
  ])('finds the mistake in %j', (node, error) => {
    expect(vocabularyErrors(node, vocabulary)).toEqual([error])
  })
})
