import { describe, expect, it } from 'vitest'
import { files, samples, samplesIn, service } from '#lib/content/blocks/samples.fixture.ts'
import { pageQuery } from '#lib/content/queries/page.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { documents, text } from './documents.fixture.ts'
import { toPage } from './to-page.ts'
import type { PageBlock } from '#lib/content/blocks/registry.ts'

/** The blocks of a page with these members, read as the site reads them. */
async function blocksOf(...members: unknown[]): Promise<PageBlock[]> {
  const page = {
    _id: 'page-one',
    _type: 'page',
    title: 'Страница',
    slug: { current: 'one' },
    blocks: members,
  }
  const dataset = [...documents, ...files, service, page]
  const result = toPage(await runQuery(pageQuery, dataset, { slug: 'one' }))
  if (!result) throw new Error('The page itself must not be lost')
  return result.blocks
}

const shared = new Set(samplesIn('body').map(([name]) => name))
const sections = samplesIn('page').filter(([name]) => !shared.has(name))

const member = (_type: string, fields: object) => ({ _key: 'b', _type, ...fields })

describe('a block of a page', () => {
  it.each(samplesIn('page'))('%s is shown', async (type, fields) => {
    expect((await blocksOf(member(type, fields))).map(({ _type }) => _type)).toEqual([type])
  })

  it.each(samplesIn('page'))('%s is not shown while it is hidden', async (type, fields) => {
    expect(await blocksOf(member(type, { ...fields, hidden: true }))).toEqual([])
  })

  it.each(sections)('%s keeps its anchor', async (type, fields) => {
    const [block] = await blocksOf(member(type, { ...fields, anchor: 'dogovor' }))
    expect(block).toMatchObject({ anchor: 'dogovor' })
  })

  it('has no anchor that the page itself has', async () => {
    const [block] = await blocksOf(member('contactBlock', { title: 'Мы', anchor: 'contact' }))
    expect(block).not.toHaveProperty('anchor')
  })

  it('brings what its component needs', async () => {
    const members = samplesIn('page').map(([type, fields]) => ({
      ...member(type, fields),
      _key: type,
    }))
    const blocks = await blocksOf(...members)
    const find = (type: string) => blocks.find(({ _type }) => _type === type)
    expect(find('heroBlock')).toMatchObject({
      picture: { alt: 'Дом', width: 1600 },
      action: { label: 'Написать', href: '/consultation/' },
    })
    expect(find('textBlock')).toMatchObject({ anchors: { h: 'razdel' } })
    expect(find('textImageBlock')).toMatchObject({ side: 'left', text: [{ style: 'normal' }] })
    expect(find('pillarsBlock')).toMatchObject({
      pillars: [{ evidence: { href: '/weekly-report/', label: 'Смотреть' } }],
    })
    expect(find('servicesBlock')).toMatchObject({
      services: [{ href: '/services/zabota/', price: { kind: 'from', amount: 18_000 } }],
    })
    expect(find('processBlock')).toMatchObject({ stages: [{ term: 'День 1' }] })
    expect(find('teamBlock')).toMatchObject({ people: [{ name: 'Анна', role: 'батлер' }] })
    expect(find('documentsBlock')).toMatchObject({
      documents: [{ title: 'Договор', file: { extension: 'pdf', size: 348_160 } }],
    })
  })
})

describe('a list that the editor left empty', () => {
  it('shows every service', async () => {
    const [block] = await blocksOf(member('servicesBlock', { title: 'Услуги' }))
    expect(block).toMatchObject({ services: [{ title: 'Забота' }] })
  })

  it('shows the newest testimonials of clients who agreed', async () => {
    const [block] = await blocksOf(member('testimonialsBlock', { title: 'Отзывы' }))
    expect(block).toMatchObject({ testimonials: [{ id: 'testimonial-yes' }] })
  })

  it('shows the newest articles', async () => {
    const [block] = await blocksOf(member('articlesBlock', { title: 'Блог', articles: [] }))
    expect(block).toMatchObject({
      articles: [{ slug: 'full' }, { slug: 'older' }, { slug: 'oldest' }],
    })
  })

  it('shows as many of them as its editor wants, and all that are chosen', async () => {
    const one = { title: 'Блог', limit: 1 }
    const [newest] = await blocksOf(member('articlesBlock', one))
    expect(newest).toMatchObject({ articles: [{ slug: 'full' }] })
    const articles = ['older', 'oldest'].map((slug) => ({ _ref: `article-${slug}` }))
    const [chosen] = await blocksOf(member('articlesBlock', { ...one, articles }))
    expect(chosen).toMatchObject({ articles: [{ slug: 'older' }, { slug: 'oldest' }] })
  })
})

it('never shows a chosen testimonial without consent', async () => {
  const testimonials = [{ _type: 'reference', _ref: 'testimonial-unknown' }]
  expect(await blocksOf(member('testimonialsBlock', { title: 'Отзывы', testimonials }))).toEqual([])
})

it('has the form once, where it comes first', async () => {
  const form = (title: string) => ({ ...member('contactBlock', { title }), _key: title })
  expect(await blocksOf(form('А'), form('Б'))).toMatchObject([{ title: 'А' }])
})

describe('anchors and keys', () => {
  it('are unique on a page: blocks come before headings', async () => {
    const heading = { text: [text('h', 'h2', 'Договор')] }
    const blocks = await blocksOf(
      { ...member('textBlock', heading), _key: 'same' },
      { ...member('servicesBlock', { title: 'А', anchor: 'dogovor' }), _key: 'same' },
      { ...member('servicesBlock', { title: 'Б', anchor: 'dogovor' }), _key: 'other' },
    )
    expect(blocks).toMatchObject([
      { anchors: { h: 'dogovor-2' } },
      { anchor: 'dogovor' },
      { title: 'Б' },
    ])
    expect(blocks[2]).not.toHaveProperty('anchor')
    expect(new Set(blocks.map(({ _key }) => _key)).size).toBe(3)
  })

  it.each(['Договор', 'a b', '"><script>', 5, {}])('leave out the anchor %j', async (anchor) => {
    const [block] = await blocksOf(member('contactBlock', { title: 'А', anchor }))
    expect(block).not.toHaveProperty('anchor')
  })
})

describe('a broken block', () => {
  const wrong = [null, 5, 'текст', true, [], {}, [null], [5], [{}], [{ _ref: 'gone' }]]

  const fields = sections.flatMap(([type, block]) =>
    Object.keys(block).map((field) => [type, field, block] as const),
  )

  it.each(fields)('%s with anything in its %s never throws', async (type, field, block) => {
    const members = wrong.map((value, index) => ({
      ...member(type, { ...block, [field]: value }),
      _key: `${index}`,
    }))
    const blocks = await blocksOf(...members)
    expect(blocks.every(({ _type }) => _type === type)).toBe(true)
  })

  it.each([
    ['heroBlock', { heading: ' ' }],
    ['textBlock', { text: [] }],
    ['textImageBlock', { text: null }],
    ['pillarsBlock', { pillars: [{ text: 'Без названия' }] }],
    ['servicesBlock', { services: [{ _ref: 'service-gone' }] }],
    ['processBlock', { stages: [{ text: 'Без названия' }] }],
    ['teamBlock', { people: [{ _ref: 'author-gone' }] }],
    ['documentsBlock', { documents: [{ title: 'Без файла' }] }],
  ] as const)('%s with %j is left out', async (type, fault) => {
    expect(await blocksOf(member(type, { ...samples[type].stored, ...fault }))).toEqual([])
  })

  it.each([null, 5, 'текст', { _type: 7 }, { _type: 'hologramBlock' }, { _type: '__proto__' }])(
    'leaves out the member %j',
    async (broken) => {
      expect(await blocksOf(broken, member('contactBlock', { title: 'А' }))).toHaveLength(1)
    },
  )

  it('never leads to an unsafe address', async () => {
    const href = 'javascript:alert(1)'
    const [pillars, hero] = await blocksOf(
      member('pillarsBlock', { title: 'А', pillars: [{ title: 'Б', href }] }),
      member('heroBlock', { heading: 'А', actionLabel: 'Б', actionHref: href }),
    )
    expect(pillars).toMatchObject({ pillars: [{ title: 'Б', text: '' }] })
    expect(JSON.stringify([pillars, hero])).not.toContain('javascript')
  })
})
