import { describe, expect, it } from 'vitest'
import { sampleArticle, sampleSite } from '#lib/metadata/samples.fixture.ts'
import { objectsIn } from './nodes.fixture.ts'
import { sampleFilm, sampleService, sampleTestimonial } from './pages.fixture.ts'
import { review } from './review.ts'
import { serviceGraph } from './service-graph.ts'
import { shownRating } from './shown-rating.ts'
import { videoObject } from './video-object.ts'

const siteUrl = 'https://butler.example.ru'
const url = `${siteUrl}/services/zabota/`

const service = (change: object) =>
  objectsIn(serviceGraph({ ...sampleService, ...change }, sampleSite, siteUrl)).find(
    (node) => Reflect.get(node, '@type') === 'Service' && 'provider' in node,
  )

describe('a service', () => {
  it('is described by all that its page shows', () => {
    expect(service({})).toMatchObject({
      '@id': `${url}#service`,
      name: 'Забота о квартире',
      description: 'Пока в ней никто не живёт.',
      url,
      image: { '@id': `${url}#image` },
      offers: { '@type': 'Offer', url, priceSpecification: { '@type': 'UnitPriceSpecification' } },
    })
  })

  it('has nothing empty where its document is', () => {
    const bare = { description: ' ', hero: undefined, price: { kind: 'from', amount: 5 } }
    expect(service(bare)).toEqual({
      '@type': 'Service',
      '@id': `${url}#service`,
      name: 'Забота о квартире',
      url,
      provider: { '@id': `${siteUrl}/#organization` },
      offers: {
        '@type': 'Offer',
        url,
        priceSpecification: {
          '@type': 'UnitPriceSpecification',
          minPrice: 5,
          priceCurrency: 'RUB',
        },
      },
    })
    expect(service({ title: ' ' })).toBeUndefined()
  })

  it('is left out with its reviews if it has no title', () => {
    const graph = serviceGraph({ ...sampleService, title: ' ' }, sampleSite, siteUrl)
    expect(
      graph['@graph'].map((node) => (typeof node === 'string' ? node : node['@type'])),
    ).toEqual(['Organization', 'ProfessionalService', 'WebSite', 'WebPage'])
  })
})

describe('a review', () => {
  it('names what is reviewed, by whom and when', () => {
    expect(review(sampleTestimonial, siteUrl)).toEqual({
      '@type': 'Review',
      '@id': `${siteUrl}/testimonials/#testimonial-anna`,
      itemReviewed: {
        '@type': 'Service',
        '@id': `${url}#service`,
        name: 'Забота о квартире',
        url,
      },
      reviewBody: 'Всё спокойно.',
      author: { '@type': 'Person', name: 'А. Б.' },
      datePublished: '2025-03-01',
      inLanguage: 'ru',
    })
  })

  it('has an id that a fragment can hold', () => {
    const testimonial = { ...sampleTestimonial, id: 'drafts.a b/c' }
    expect(review(testimonial, siteUrl)).toHaveProperty(
      '@id',
      `${siteUrl}/testimonials/#drafts-a-b-c`,
    )
  })

  it('has no date where there is none', () => {
    for (const date of ['весной', undefined]) {
      const { date: _date, ...rest } = sampleTestimonial
      const testimonial = date === undefined ? rest : { ...rest, date }
      expect(review(testimonial, siteUrl)).not.toHaveProperty('datePublished')
    }
  })

  it('of a demo client is stated on this machine only', () => {
    const demo = { ...sampleTestimonial, demo: true }
    expect(review(demo, 'http://localhost:3000')).toBeDefined()
    expect(review(demo, siteUrl)).toBeUndefined()
  })

  it.each(['service', 'quote', 'client'] as const)('without %s is none', (field) => {
    const empty = field === 'service' ? { id: 'x', title: ' ', href: '/x/' } : ' '
    expect(review({ ...sampleTestimonial, [field]: empty }, siteUrl)).toBeUndefined()
  })
})

describe('a rating', () => {
  const rating = {
    value: 4.9,
    count: 1,
    best: 5,
    worst: 1,
    source: 'Отзывы',
    url: 'https://maps.example/',
  }
  const shown = (change: object) =>
    shownRating({ ...sampleArticle, rating: { ...rating, ...change } }, siteUrl)

  it('is left out if the article has none', () => {
    const { rating: _rating, ...article } = sampleArticle
    expect(shownRating(article, siteUrl)).toBeUndefined()
  })

  it.each([{}, { value: 5 }, { value: 1 }])('may lie on the ends of its scale: %j', (change) => {
    expect(shown(change)).toEqual({ ...rating, ...change })
  })

  it.each([
    { value: 0.9 },
    { value: 5.1 },
    { worst: 5 },
    { count: 0 },
    { count: -1 },
    { source: '' },
  ])('is none with %j', (change) => expect(shown(change)).toBeUndefined())
})

describe('a film', () => {
  const id = `${siteUrl}/x/#video-1`

  it('is described by all that the page shows', () => {
    expect(videoObject(sampleFilm, id, siteUrl)).toMatchObject({
      '@id': id,
      name: 'Отчёт за неделю',
      description: 'Две минуты.',
      thumbnail: { '@id': `${id}-poster` },
      encodingFormat: 'video/mp4',
      inLanguage: 'ru',
    })
  })

  it('is none without a title', () => {
    expect(videoObject({ ...sampleFilm, title: ' ' }, id, siteUrl)).toBeUndefined()
  })
})
