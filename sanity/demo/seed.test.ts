import { describe, expect, it } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import { seedDemo } from './seed.ts'

const siteUrl = 'http://localhost:3000'
const slugs = [
  'doveritelnoe-upravlenie-kvartiroy-dlya-posutochnoy-sdachi-v-peterburge',
  'kak-butlerspb-pomogaet-investoram-v-nedvizhimost',
  'poisk-proverennyh-masterov-dlya-remonta',
  'pyat-stolpov-doveriya',
]

describe('seedDemo', () => {
  it('fills an empty lake with four articles and everything they refer to', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    expect(await seedDemo({ client, siteUrl })).toEqual({ documents: 29, articles: 4 })
    expect(await lake.client().fetch('*[_type == "article"].slug.current | order(@)')).toEqual(
      slugs,
    )
    expect(
      await lake.client().fetch(`{
        "services": count(*[_type == "service"]),
        "sold": count(*[_type == "testimonial" && defined(service->title)]),
        "redirects": count(*[_type == "redirect"]),
        "authors": count(*[_type == "author"]),
        "categories": count(*[_type == "category"]),
        "testimonials": count(*[_type == "testimonial" && consent == "yes"]),
        "pages": count(*[_type == "page"]),
        "assets": count(*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]),
        "consent": *[_id == "siteSettings"][0].consent.version,
        "unmarked": count(*[demo != true && !(_type match "system.*")])
      }`),
    ).toEqual({
      services: 6,
      sold: 6,
      redirects: 2,
      authors: 4,
      categories: 4,
      testimonials: 6,
      pages: 5,
      assets: 13,
      consent: '2026-11-30',
      unmarked: 0,
    })
  })

  it('leaves a dataset unchanged if it has content of the owner, even a draft', async () => {
    const lake = await openTestLake()
    const client = lake.client('editor')
    await client.create({ _id: 'drafts.article-moya', _type: 'article', title: 'Моя' })
    expect(await seedDemo({ client, siteUrl })).toBeUndefined()
    expect(await lake.client().fetch('count(*[_type == "article"])')).toBe(0)
  })
})
