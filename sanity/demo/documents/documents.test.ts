import { describe, expect, expectTypeOf, it } from 'vitest'
import type {
  Author,
  Category,
  Home,
  Page,
  Redirect,
  Service,
  SiteSettings,
  Testimonial,
} from '#lib/content/sanity.types.ts'
import { transliterate } from '#lib/format/transliterate.ts'
import { sampleAssets } from '#sanity/demo/assets.fixture.ts'
import { redirectId } from '#sanity/schema/rules/redirect-id.ts'
import { authors } from './authors.ts'
import { categories } from './categories.ts'
import { home } from './home.ts'
import { pages } from './pages.ts'
import { redirects } from './redirects.ts'
import { services } from './services.ts'
import { siteSettings } from './site-settings.ts'
import { testimonials } from './testimonials.ts'

/** A document of the schema before the lake has stored it. */
type Unsaved<Document> = Frozen<Omit<Document, '_createdAt' | '_updatedAt' | '_rev'>>
type Frozen<Value> = Value extends object
  ? { readonly [Key in keyof Value]: Frozen<Value[Key]> }
  : Value

const documents = [
  siteSettings,
  home(sampleAssets),
  ...authors,
  ...categories,
  ...testimonials,
  ...services,
  ...redirects,
  ...pages(sampleAssets),
]

describe('the demo documents', () => {
  it('are documents of our schemas', () => {
    expectTypeOf(siteSettings).toExtend<Unsaved<SiteSettings>>()
    expectTypeOf<ReturnType<typeof home>>().toExtend<Unsaved<Home>>()
    expectTypeOf<ReturnType<typeof pages>[number]>().toExtend<Unsaved<Page>>()
    expectTypeOf<(typeof authors)[number]>().toExtend<Unsaved<Author>>()
    expectTypeOf<(typeof categories)[number]>().toExtend<Unsaved<Category>>()
    expectTypeOf<(typeof services)[number]>().toExtend<Unsaved<Service>>()
    expectTypeOf<(typeof redirects)[number]>().toExtend<Unsaved<Redirect>>()
    expectTypeOf<(typeof testimonials)[number]>().toExtend<Unsaved<Testimonial>>()
    expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
  })

  it.each(documents.map((document) => [document._id, document] as const))(
    '%s is marked',
    (_id, document) => {
      expect(document.demo).toBe(true)
    },
  )

  it('have the ids that an import would give them', () => {
    const expected = [
      ...authors.map(({ name }) => `author-${transliterate(name)}`),
      ...categories.map(({ title }) => `category-${transliterate(title)}`),
      ...testimonials.map(({ client }) => `testimonial-${transliterate(client)}`),
      ...services.map(({ title }) => `service-${transliterate(title)}`),
      ...redirects.map(({ from }) => redirectId(from)),
    ]
    expect(
      [...authors, ...categories, ...testimonials, ...services, ...redirects].map(({ _id }) => _id),
    ).toEqual(expected)
  })
})

describe('the services', () => {
  it.each(services)('$title is described in 70–160 characters', ({ description }) => {
    expect(description.length).toBeGreaterThanOrEqual(70)
    expect(description.length).toBeLessThanOrEqual(160)
  })

  it('have a redirect from the address that the old blog links to', () => {
    const [rent] = redirects
    expect(services.map(({ slug }) => `/services/${slug.current}/`)).toContain(rent.to)
    expect(rent.from).toBe('/rent/')
  })
})

describe('the legal texts', () => {
  const { organisation, contacts, consent, policy } = siteSettings
  it.each([consent.text, policy.text])('name the operator and how to withdraw', (text) => {
    for (const part of [
      organisation.inn,
      organisation.ogrn,
      contacts.address.street,
      contacts.email,
    ]) {
      expect(text).toContain(part)
    }
  })

  it.each(['Цель:', 'Данные:', 'Действия:', 'Способ ответа:', 'Хранение:', 'Срок:', 'Отзыв:'])(
    'consent says %s',
    (part) => {
      expect(consent.text).toContain(`\n\n${part}`)
    },
  )
})
