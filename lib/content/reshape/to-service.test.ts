import { describe, expect, it } from 'vitest'
import { serviceQuery, servicesQuery } from '#lib/content/queries/services.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { asset, documents as others, text } from './documents.fixture.ts'
import { toService } from './to-service.ts'
import { toServiceCard } from './parts/to-service-card.ts'

const service = (name: string, fields: object = {}) => ({
  _id: `service-${name}`,
  _type: 'service',
  _rev: 'r1',
  title: `Услуга ${name}`,
  slug: { _type: 'slug', current: name },
  ...fields,
})

const testimonial = (id: string, consent: string, orderRank?: string) => ({
  _id: `testimonial-${id}`,
  _type: 'testimonial',
  quote: 'Хорошо.',
  client: id,
  service: { _type: 'reference', _ref: 'service-full' },
  consent,
  orderRank,
})

const full = service('full', {
  description: ' О доме ',
  hero: { _type: 'image', asset: { _ref: asset._id }, alt: 'Дом' },
  included: ['Обход', ' ', 5, 'Счета'],
  receives: ['Отчёт'],
  price: { kind: 'from', amount: 18000, unit: 'в месяц' },
  body: [text('h', 'h2', 'Как это идёт'), text('p', 'normal', 'Спокойно.')],
  seo: { title: 'Для поиска' },
  demo: true,
})

const dataset = [
  ...others,
  full,
  testimonial('last', 'yes'),
  testimonial('first', 'yes', '0|b:'),
  testimonial('secret', 'no'),
]

const load = async (slug: string, documents: object[] = dataset) =>
  toService(await runQuery(serviceQuery, documents, { slug }))

describe('a service', () => {
  it('has its fields settled', async () => {
    expect(await load('full')).toMatchObject({
      id: 'service-full',
      href: '/services/full/',
      description: 'О доме',
      hero: { alt: 'Дом', width: 1600 },
      included: ['Обход', 'Счета'],
      receives: ['Отчёт'],
      price: { kind: 'from', amount: 18000, unit: 'в месяц' },
      anchors: { h: 'kak-eto-idet' },
      seo: { title: 'Для поиска', description: 'О доме', noindex: false },
      revision: 'r1',
      demo: true,
    })
  })

  it('shows its clients who agreed, as the editor sorted them', async () => {
    const clients = (await load('full'))?.testimonials.map(({ client }) => client)
    expect(clients).toEqual(['first', 'last'])
  })

  it('links a testimonial to the page of its service', async () => {
    expect((await load('full'))?.testimonials[0]?.service).toEqual({
      id: 'service-full',
      title: 'Услуга full',
      href: '/services/full/',
    })
  })

  it.each([
    undefined,
    { kind: 'from' },
    { kind: 'from', amount: -1 },
    { kind: 'from', amount: '18000' },
    { kind: 'request', amount: 5 },
    'много',
  ])('is on request with the price %o', async (price) => {
    expect((await load('one', [service('one', { price })]))?.price).toEqual({ kind: 'request' })
  })

  it('needs nothing but a title', async () => {
    expect(await load('bare', [service('bare')])).toMatchObject({
      description: '',
      included: [],
      body: [],
      testimonials: [],
    })
  })

  it.each([{ title: 5 }, { title: ' ' }, { slug: 'bare' }, { slug: { current: '../etc' } }])(
    'is undefined with %o',
    async (fields) => {
      expect(await load('bare', [service('bare', fields)])).toBeUndefined()
    },
  )
})

it('the list of services is sorted by hand, what is not sorted yet last', async () => {
  const list = [
    service('unsorted'),
    service('second', { orderRank: '0|b:' }),
    service('first', { orderRank: '0|a:' }),
  ]
  const results = await runQuery(servicesQuery, list)
  expect(results.map((result) => toServiceCard(result)?.slug)).toEqual([
    'first',
    'second',
    'unsorted',
  ])
})
