import { stegaClean, stegaEncodeSourceMap } from '@sanity/client/stega'
import { describe, expect, it } from 'vitest'
import { isShownText } from '#lib/content/read/client.ts'
import { withTypography } from './typography.ts'

const span = (text: string, ...marks: string[]) => ({ _type: 'span', text, marks })

const article = {
  title: 'Дом "Европа" - для своих',
  slug: 'dom - v "gorode"',
  publishedAt: '2026-01-01T00:00:00Z',
  hero: { alt: 'Дом - с садом', caption: 'Вид - из окна', asset: { path: 'a - b.jpg' } },
  included: ['Обход в пятницу'],
  body: [
    {
      _type: 'block',
      style: 'normal',
      children: [span('Он сказал "'), span('да', 'strong'), span('" в доме '), span('- x', 'code')],
      markDefs: [{ _type: 'link', href: 'https://a.example/"b - c"' }],
    },
    { _type: 'faqBlock', questions: [{ question: 'А ключи?', answer: [] }], hidden: false },
    { _type: 'tableBlock', rows: [{ cells: ['5 дней', 'до 10 ₽'] }] },
  ],
  rating: { value: 4.8 },
  consent: { version: '1', text: 'Согласие - в силе' },
}

// A dot stands for a space that does not break, so that it can be seen.
const shown = (value: unknown) => JSON.stringify(value).replaceAll('\u00A0', '·')

describe('withTypography', () => {
  it('settles what is shown and nothing else', () => {
    expect(JSON.parse(shown(withTypography(article)))).toEqual({
      ...article,
      title: 'Дом «Европа»·— для·своих',
      hero: { ...article.hero, caption: 'Вид·— из·окна' },
      included: ['Обход в·пятницу'],
      body: [
        {
          ...article.body[0],
          children: [
            span('Он сказал «'),
            span('да', 'strong'),
            span('» в·доме '),
            span('- x', 'code'),
          ],
        },
        { ...article.body[1], questions: [{ question: 'А·ключи?', answer: [] }] },
        { ...article.body[2], rows: [{ cells: ['5·дней', 'до·10·₽'] }] },
      ],
    })
  })

  it('leaves what it was given as it was', () => {
    const before = structuredClone(article)
    withTypography(article)
    expect(article).toEqual(before)
  })

  it.each([null, 'в доме', 5, [], [null, 'в доме'], { title: null }, { _type: 'block' }])(
    'gives back %j',
    (value) => {
      expect(withTypography(value)).toEqual(value)
    },
  )

  it('survives spans that are none', () => {
    const block = { _type: 'block', children: [null, 5, { text: 7 }, { text: 'в доме', marks: 1 }] }
    expect(shown(withTypography(block))).toContain('в·доме')
  })

  it('keeps the marks by which a click on a text opens its field', () => {
    const marked = stegaEncodeSourceMap(
      article,
      {
        documents: [{ _id: 'drafts.x', _type: 'article' }],
        paths: ['$'],
        mappings: { $: { type: 'value', source: { type: 'documentValue', document: 0, path: 0 } } },
      },
      { enabled: true, studioUrl: '/studio', filter: isShownText },
    )
    const settled = withTypography(marked)
    expect(stegaClean(settled)).toEqual(withTypography(article))
    expect(marksOf(settled)).toEqual(marksOf(marked))
    expect(marksOf(settled).length).toBeGreaterThan(500)
  })
})

function marksOf(value: unknown): string {
  return JSON.stringify(value).replace(/\P{Cf}/gu, '')
}
