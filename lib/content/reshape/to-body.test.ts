import { describe, expect, it } from 'vitest'
import { files, samples, samplesIn } from '#lib/content/blocks/samples.fixture.ts'
import { articleQuery } from '#lib/content/queries/article.groq.ts'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { documents, full, text } from './documents.fixture.ts'
import { toArticle } from './to-article.ts'

/** The body of an article with these members, read as the site reads it. */
async function bodyOf(...members: unknown[]) {
  const others = documents.filter(({ _id }) => _id !== full._id)
  const dataset = [...others, ...files, { ...full, body: members }]
  const article = toArticle(await runQuery(articleQuery, dataset, { slug: 'full' }))
  if (!article) throw new Error('The article itself must not be lost')
  return article
}

const member = (_type: string, fields: object) => ({ _key: 'b', _type, ...fields })

describe('a block', () => {
  it.each(samplesIn('body'))('%s is shown', async (type, fields) => {
    const { body } = await bodyOf(member(type, fields))
    expect(body.map(({ _type }) => _type)).toEqual([type])
  })

  it.each(samplesIn('body'))('%s is not shown while it is hidden', async (type, fields) => {
    expect((await bodyOf(member(type, { ...fields, hidden: true }))).body).toEqual([])
  })

  it('brings what its component needs', async () => {
    const { body } = await bodyOf(
      ...samplesIn('body').map(([type, fields]) => ({ ...member(type, fields), _key: type })),
    )
    const find = (type: string) => body.find(({ _type }) => _type === type)
    expect(find('videoBlock')).toMatchObject({
      src: '/files/butlerspb/production/film.mp4',
      mimeType: 'video/mp4',
      poster: { width: 1600 },
      captions: '/files/butlerspb/production/words.vtt',
      transcript: ['Здравствуйте.', 'Это квартира.'],
      uploadedAt: '2026-01-02T03:04:05Z',
    })
    expect(find('fileBlock')).toMatchObject({ file: { extension: 'pdf', size: 348_160 } })
    expect(find('galleryBlock')).toMatchObject({ pictures: [{ alt: 'Дом', caption: 'Фасад' }] })
    expect(find('tableBlock')).toMatchObject({
      header: ['Работа', 'Цена'],
      rows: [
        ['Уборка', '4 500 ₽'],
        ['Итого', ''],
      ],
      numeric: [false, true],
      totals: [false, true],
    })
    expect(find('faqBlock')).toMatchObject({
      questions: [{ question: 'А ключи?', answer: [{ style: 'normal' }], answerText: 'В сейфе.' }],
    })
    expect(find('articlesBlock')).toMatchObject({ articles: [{ slug: 'older' }] })
  })

  it('carries its title one level below the heading it follows', async () => {
    const faq = (_key: string) => ({ ...member('faqBlock', samples.faqBlock.stored), _key })
    const { body } = await bodyOf(
      faq('first'),
      text('h2', 'h2', 'Раздел'),
      faq('second'),
      text('h3', 'h3', 'Подраздел'),
      faq('third'),
    )
    const levels = body.flatMap((block) => (block._type === 'faqBlock' ? [block.headingLevel] : []))
    expect(levels).toEqual(['h2', 'h3', 'h4'])
  })

  it('carries its title below the last heading, with any paragraphs between', async () => {
    const { body } = await bodyOf(
      text('h', 'h3', 'Подраздел'),
      text('p', 'normal', 'Абзац'),
      text('q', 'blockquote', 'Цитата'),
      member('faqBlock', samples.faqBlock.stored),
      text('p2', 'normal', 'Ещё абзац'),
      { ...member('stepsBlock', samples.stepsBlock.stored), _key: 'steps' },
    )
    const levels = body.flatMap((block) => (block._type === 'block' ? [] : [block.headingLevel]))
    expect(levels).toEqual(['h4', 'h4'])
  })

  it('gets a key of its own when it has none or one that is taken', async () => {
    const { body } = await bodyOf(
      { _type: 'dividerBlock' },
      member('dividerBlock', {}),
      member('dividerBlock', {}),
    )
    expect(new Set(body.map(({ _key }) => _key)).size).toBe(3)
  })

  it('is reached by its anchor, once', async () => {
    const anchored = (_key: string) => ({
      ...member('faqBlock', { ...samples.faqBlock.stored, anchor: 'voprosy' }),
      _key,
    })
    const { anchors } = await bodyOf(anchored('one'), anchored('two'), text('h', 'h2', 'Вопросы'))
    expect(anchors).toEqual({ one: 'voprosy', two: 'voprosy-2', h: 'voprosy-3' })
  })
})

const wrongValues = [null, 0, 'строка', true, [], {}, [null, 1, 'a', [], {}], { asset: 7 }]

describe('broken content', () => {
  const faults = samplesIn('body').flatMap(([type, fields]) =>
    Object.keys(fields).map((field): [string, string, object] => [type, field, fields]),
  )

  it.each(faults)('in %s.%s never throws', async (type, field, fields) => {
    const members = wrongValues.map((value, index) => ({
      ...member(type, { ...fields, [field]: value }),
      _key: `${index}`,
    }))
    const { body } = await bodyOf(...members)
    expect(body.every(({ _type }) => _type === type)).toBe(true)
  })

  it.each([
    ['galleryBlock', { images: [] }],
    ['galleryBlock', { images: [{ asset: { _ref: 'image-gone-1x1-png' } }] }],
    ['videoBlock', { video: { asset: { _ref: 'file-gone-mp4' } } }],
    ['videoBlock', { video: { asset: { _ref: 'file-report-pdf' } } }],
    ['fileBlock', { file: {} }],
    ['testimonialBlock', { testimonial: { _ref: 'testimonial-gone' } }],
    ['calloutBlock', { text: [] }],
    ['calloutBlock', { text: [text('t', 'normal', '  ')] }],
    ['stepsBlock', { steps: [{ text: 'Без названия' }] }],
    ['figuresBlock', { figures: [{ value: '80 %' }] }],
    ['faqBlock', { questions: [{ question: 'А ключи?', answer: [] }] }],
    ['tableBlock', { rows: [{ cells: ['', ' '] }] }],
    ['tableBlock', { rows: [{ cells: 'строка' }] }],
    ['articlesBlock', { articles: [{ _ref: 'article-gone' }] }],
  ] as const)('%s with %j is left out', async (type, fault) => {
    expect((await bodyOf(member(type, { ...samples[type].stored, ...fault }))).body).toEqual([])
  })

  it.each([null, 5, 'текст', [], { _type: 7 }, { _type: 'constructor' }, { _type: '__proto__' }])(
    'leaves out the member %j',
    async (broken) => {
      expect((await bodyOf(broken, text('p', 'normal', 'Абзац'))).body).toHaveLength(1)
    },
  )

  it('of a link without a key leaves the paragraph readable', async () => {
    const markDefs = [{ _type: 'link', _key: {}, href: 'https://x.example/' }]
    const { body } = await bodyOf({ ...text('p', 'normal', 'Абзац'), markDefs })
    expect(body).toMatchObject([{ markDefs: [], children: [{ text: 'Абзац' }] }])
  })

  it.each([
    ['children', 'строка'],
    ['children', [null, 3, { text: 5, marks: 'strong' }]],
    ['markDefs', 'строка'],
    ['markDefs', [null, 1, { _type: 'link', _key: 'l', href: 5 }, { _type: 7 }]],
    ['style', {}],
    ['level', 'много'],
    ['listItem', 'звёздочка'],
  ])('in the %s of a paragraph (%j) never throws', async (field, value) => {
    const paragraph = { ...text('p', 'normal', 'Абзац'), listItem: 'bullet', [field]: value }
    const { body } = await bodyOf(paragraph)
    expect(body).toHaveLength(field === 'children' ? 0 : 1)
  })
})
