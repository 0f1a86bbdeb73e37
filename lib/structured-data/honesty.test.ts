import type { Graph } from 'schema-dts'
import { describe, expect, it } from 'vitest'
import type { PageBlock } from '#lib/content/blocks/registry.ts'
import type { Site } from '#lib/content/view/site.ts'
import { sampleArticle, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { articleGraph } from './article-graph.ts'
import { authorGraph } from './author-graph.ts'
import { danglingReferences, objectsIn, typesIn } from './nodes.fixture.ts'
import { pageGraph } from './page-graph.ts'
import {
  sampleAuthor,
  sampleFilm,
  samplePage,
  sampleQuestions,
  sampleService,
  sampleTestimonial,
} from './pages.fixture.ts'
import { serviceGraph } from './service-graph.ts'
import { shownRating } from './shown-rating.ts'
import { testimonialsGraph } from './testimonials-graph.ts'

const siteUrl = 'https://butler.example.ru'
const loopback = 'http://localhost:3000'

const ofArticle = (change: object, site: Site = sampleSite, origin = siteUrl) =>
  articleGraph({ ...sampleArticle, ...change }, site, origin)
const ofAuthor = (change: object) =>
  authorGraph({ ...sampleAuthor, ...change }, sampleSite, siteUrl)
const ofService = (change: object) =>
  serviceGraph({ ...sampleService, ...change }, sampleSite, siteUrl)
const ofPage = (block: PageBlock) =>
  pageGraph({ ...samplePage, blocks: [block] }, sampleSite, siteUrl)
const ofFilm = (change: object) => ofPage({ ...sampleFilm, ...change })
const ofSite = (change: object) => pageGraph(samplePage, { ...sampleSite, ...change }, siteUrl)
const ofTestimonial = (change: object) => {
  const page = { title: 'Отзывы', description: '', href: '/testimonials/' }
  return testimonialsGraph([{ ...sampleTestimonial, ...change }], page, sampleSite, siteUrl)
}
const asking = (question: string, answerText: string) =>
  ofPage({ ...sampleQuestions, questions: [{ question, answer: [], answerText }] })

const rating = {
  value: 4.9,
  count: 791,
  best: 5,
  worst: 1,
  source: 'Блог ButlerSPB',
  url: 'https://maps.example/',
}
const rated = (change: object) => ofArticle({ rating: { ...rating, ...change } })
const [step] = sampleArticle.steps
const address = { locality: 'Санкт-Петербург' }
const { contacts } = sampleSite
const noSize = { ...sampleFilm.poster, width: 0 }

// What the content claims, the graph of it, and the type that must not be said.
const falseStatements: [string, Graph, string][] = [
  ['a HowTo without steps', ofArticle({ steps: [] }), 'HowTo'],
  ['a HowTo without a title', ofArticle({ title: ' ' }), 'HowTo'],
  ['a HowTo of one step', ofArticle({ steps: [step] }), 'HowTo'],
  ['a HowTo whose step is silent', ofArticle({ steps: [{ ...step, text: ' ' }, step] }), 'HowTo'],
  ['a HowTo that leads nowhere', ofArticle({ steps: [{ ...step, anchor: '' }, step] }), 'HowTo'],
  ['steps of what is no HowTo', ofArticle({ schemaType: 'BlogPosting' }), 'HowTo'],
  ['an article without a heading', ofArticle({ heading: '\u200b' }), 'BlogPosting'],
  ['an article without a date', ofArticle({ publishedAt: '' }), 'BlogPosting'],
  ['an article of the 45th', ofArticle({ publishedAt: '2025-13-45' }), 'BlogPosting'],
  ['an article of some day', ofArticle({ publishedAt: 'July 2025' }), 'BlogPosting'],
  ['a breadcrumb without a name', ofArticle({ title: '' }), 'BreadcrumbList'],
  ['a rating without a source', rated({ source: ' ' }), 'AggregateRating'],
  ['a rating above the best', rated({ value: 5.1 }), 'AggregateRating'],
  ['a rating below the worst', rated({ value: 0 }), 'AggregateRating'],
  ['a rating that is no number', rated({ value: Number.NaN }), 'AggregateRating'],
  ['a rating on an empty scale', rated({ worst: 5, value: 5 }), 'AggregateRating'],
  ['a rating that nobody gave', rated({ count: 0 }), 'AggregateRating'],
  ['a rating by half a reader', rated({ count: 0.5 }), 'AggregateRating'],
  ['a rating of demo content', ofArticle({ demo: true }), 'AggregateRating'],
  ['an author without a name', ofArticle({ author: { ...sampleAuthor, name: '' } }), 'Person'],
  ['an author without a page', ofArticle({ author: { ...sampleAuthor, slug: '' } }), 'Person'],
  ['an organisation that is a person', ofAuthor({ kind: 'organization' }), 'Person'],
  ['a price on request', ofService({ price: { kind: 'request' } }), 'Offer'],
  ['a review without consent', ofTestimonial({ consent: 'no' }), 'Review'],
  ['a review nobody was asked about', ofTestimonial({ consent: 'unknown' }), 'Review'],
  ['a review of ourselves', ofTestimonial({ service: undefined }), 'Review'],
  ['a review without a word', ofTestimonial({ quote: '\u200b' }), 'Review'],
  ['a review by nobody', ofTestimonial({ client: ' ' }), 'Review'],
  ['a review by an invented client', ofTestimonial({ demo: true }), 'Review'],
  ['a question without an answer', asking('А ключи?', ' '), 'FAQPage'],
  ['an answer without a question', asking('', 'В сейфе.'), 'FAQPage'],
  ['a film without a poster', ofFilm({ poster: undefined }), 'VideoObject'],
  ['a film with a poster of no size', ofFilm({ poster: noSize }), 'VideoObject'],
  ['a film without a description', ofFilm({ description: ' ' }), 'VideoObject'],
  ['a film of no date', ofFilm({ uploadedAt: 'вчера' }), 'VideoObject'],
  ['an office without a street', ofSite({ contacts: { ...contacts, address } }), 'PostalAddress'],
  ['an office nobody can reach', ofSite({ contacts: { address } }), 'ProfessionalService'],
  ['contacts that are none', ofSite({ contacts: { phone: 'нет', email: 'нет' } }), 'ContactPoint'],
  ['contacts that are switched off', ofSite({ contactLinks: [] }), 'ContactPoint'],
  ['the address of an invented company', ofSite({ demo: true }), 'ProfessionalService'],
  ['the number of an invented company', ofSite({ demo: true }), 'ContactPoint'],
]

describe('a false statement in the content', () => {
  it.each(falseStatements)('%s is not repeated in JSON-LD', (_statement, graph, type) => {
    expect(typesIn(graph)).not.toContain(type)
    expect(danglingReferences(graph)).toEqual([])
  })

  it('would be said if it were true', () => {
    const truth = [ofArticle({}), ofAuthor({}), ofService({}), ofTestimonial({}), ofSite({})]
    expect(truth.flatMap(typesIn)).toEqual(
      expect.arrayContaining(falseStatements.map(([, , type]) => type)),
    )
  })

  it('a photograph without a size is left out', () => {
    const graph = ofArticle({ hero: { ...sampleArticle.hero, width: 0 } })
    expect(JSON.stringify(graph)).not.toContain('.jpg')
  })

  it('keeps the article if only its instruction is left out', () => {
    expect(typesIn(ofArticle({ steps: [] }))).toContain('BlogPosting')
  })

  it('takes the company and all that depends on it away when it has no name', () => {
    const nameless = { ...sampleSite, organisation: { name: '' } }
    for (const graph of [ofArticle({}, nameless), serviceGraph(sampleService, nameless, siteUrl)]) {
      const said = typesIn(graph)
      for (const type of ['ProfessionalService', 'Service', 'Review']) {
        expect(said).not.toContain(type)
      }
      expect(said.filter((type) => type === 'Organization')).toHaveLength(
        said.includes('BlogPosting') ? 2 : 0,
      )
      expect(danglingReferences(graph)).toEqual([])
    }
  })
})

const typesRatedIn = (change: object) =>
  objectsIn(ofArticle(change))
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
