import { describe, expect, it } from 'vitest'
import { toSite } from '#lib/content/reshape/to-site.ts'
import {
  articlePreview,
  authorPreview,
  homePreview,
  pagePreview,
  servicePreview,
  topicPreview,
} from './preview.ts'
import { displayUrl } from './head.ts'

const site = toSite(null)
const siteUrl = 'http://localhost:3000'
const stored = { _id: 'a', _rev: 'r1', demo: null }
const seo = { title: null, description: null, noindex: null }
const card = { title: 'Контроль ремонта', slug: 'remont', description: 'Описание для списков.' }

const service = {
  ...stored,
  ...card,
  seo: { ...seo, title: 'Ремонт без вас', noindex: true },
  hero: null,
  price: null,
  scene: null,
  included: null,
  receives: null,
  body: null,
  testimonials: [],
}

const author = {
  ...stored,
  name: 'Анна Левашова',
  slug: 'anna',
  kind: 'person' as const,
  role: 'управляющая',
  bio: null,
  photo: null,
  experience: null,
  languages: null,
  links: null,
  articles: [],
}

describe('the preview of a page in search', () => {
  it('is what the site itself says in its head', () => {
    expect(servicePreview(service, site, siteUrl)?.head).toEqual({
      title: 'Ремонт без вас — ButlerSPB',
      description: 'Описание для списков.',
      url: 'http://localhost:3000/services/remont/',
      share: {
        title: 'Ремонт без вас',
        description: 'Описание для списков.',
        image: 'http://localhost:3000/services/remont/cover.png',
      },
      isHidden: true,
    })
  })

  it.each([articlePreview, authorPreview, pagePreview, servicePreview, topicPreview])(
    'is empty while the form is empty (%o)',
    (preview) => {
      expect(preview(null, site, siteUrl)).toBeUndefined()
    },
  )

  it('has the JSON-LD of the page', () => {
    const page = { ...stored, ...card, seo, blocks: [] }
    const topic = { ...stored, ...card, seo, articles: [] }
    const graphs = [
      servicePreview(service, site, siteUrl),
      pagePreview(page, site, siteUrl),
      authorPreview(author, site, siteUrl),
      topicPreview(topic, site, siteUrl),
    ].map((preview) => JSON.stringify(preview?.graph))
    const types = ['Service', 'WebPage', 'ProfilePage', 'CollectionPage']
    types.forEach((type, index) => expect(graphs[index]).toContain(`"@type":"${type}"`))
  })

  it('describes an author without a text by role', () => {
    expect(authorPreview(author, site, siteUrl)?.head.description).toBe(
      'Анна Левашова, управляющая',
    )
  })

  it('says that a topic without articles is noindex', () => {
    const topic = { ...stored, ...card, seo, articles: [] }
    expect(topicPreview(topic, site, siteUrl)?.head.isHidden).toBe(true)
  })

  it('has the JSON-LD of the home page', () => {
    const { head, graph } = homePreview(null, site, siteUrl)
    expect(head).toMatchObject({ url: 'http://localhost:3000/', isHidden: false })
    expect(JSON.stringify(graph)).toContain('"@type":"WebSite"')
  })

  it('writes addresses as search engines do', () => {
    expect(displayUrl('https://example.ru/blog/priemka/')).toBe('example.ru › blog › priemka')
  })
})
