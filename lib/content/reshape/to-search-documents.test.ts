import { describe, expect, it } from 'vitest'
import { runQuery } from '#lib/content/queries/run-query.fixture.ts'
import { searchQuery } from '#lib/content/queries/search.groq.ts'
import { documents, text } from './documents.fixture.ts'
import { toSearchDocuments } from './to-search-documents.ts'

const load = async (...more: object[]) => {
  const dataset = [...documents, ...more]
  const result = await runQuery(searchQuery, dataset)
  return toSearchDocuments(result)
}

const page = (blocks: unknown) => ({
  _id: 'page-about',
  _type: 'page',
  title: 'О нас',
  slug: { current: 'about' },
  blocks,
})

const textOf = async (blocks: unknown) =>
  (await load(page(blocks))).find(({ id }) => id === 'page-about')?.text

describe('what the search looks through', () => {
  it('is every published page with its address', async () => {
    const found = (await load()).map(({ kind, href }) => `${kind} ${href}`)
    expect(found).toEqual([
      'article /blog/full/',
      'article /blog/older/',
      'article /blog/oldest/',
      'author /authors/anna/',
      'topic /blog/topics/trust/',
      'testimonial /testimonials/',
      'page /services/',
      'page /blog/',
      'page /blog/topics/',
      'page /testimonials/',
      'page /consultation/',
      'page /contacts/',
    ])
  })

  it('is no testimonial without consent', async () => {
    const titles = (await load()).map(({ title }) => title)
    expect(titles).toContain('А. Б., инвестор')
    expect(titles).not.toContain('В. Г.')
  })

  it('is what the page of contacts says, without channels that are switched off', async () => {
    const settings = {
      _id: 'siteSettings',
      _type: 'siteSettings',
      channels: ['phone', 'max'],
      officeHours: 'Ежедневно с 9 до 21',
      organisation: { name: 'Батлер', inn: '7800000000' },
      contacts: {
        phone: '+78120000000',
        email: 'a@b.example',
        max: 'https://max.ru/a',
        address: { locality: 'Петербург', street: 'Мойка, 1' },
      },
    }
    const contacts = (await load(settings)).find(({ href }) => href === '/contacts/')
    expect(contacts?.text.split('\n')).toEqual([
      'мессенджер: MAX',
      'Телефон: +7\u00a0812\u00a0000-00-00',
      'Часы работы: Ежедневно с 9 до 21',
      'Организация: Батлер',
      'ИНН: 7800000000',
      'Адрес: Петербург, Мойка, 1',
    ])
  })

  it('is the policy, once it is written', async () => {
    const settings = { _id: 'siteSettings', _type: 'siteSettings', policy: { text: 'Мы храним' } }
    expect((await load(settings)).at(-1)).toMatchObject({ href: '/privacy/', text: 'Мы храним' })
  })
})

describe('the text of a page', () => {
  it('joins the pieces of a word and parts paragraphs', async () => {
    const blocks = [
      { _type: 'textBlock', text: [text('a', 'h2', 'Клю', 'чи'), text('b', 'x', 'Да')] },
    ]
    expect(await textOf(blocks)).toBe('Ключи\nДа')
  })

  it('contains visible text, not hidden fields, options or links', async () => {
    const blocks = [
      { _type: 'heroBlock', heading: 'Дом', actionHref: '/secret/', actionLabel: 'Дальше' },
      { _type: 'heroBlock', heading: 'Невидимка', hidden: true },
      { _type: 'tableBlock', rows: [{ cells: ['Уборка', '4 500 ₽'] }] },
      { _type: 'textImageBlock', imageSide: 'left', text: [] },
    ]
    expect(await textOf(blocks)).toBe('Дом\nДальше\nУборка\n4 500 ₽')
  })

  it.each([null, 5, 'строка', [null, 3], [{ _type: 'block', children: 'x' }], [{ text: 7 }]])(
    'survives the blocks %j',
    async (blocks) => {
      expect(typeof (await textOf(blocks))).toBe('string')
    },
  )
})
