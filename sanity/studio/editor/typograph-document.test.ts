import { describe, expect, it } from 'vitest'
import { typographChanges } from './typograph-document.ts'

const span = (text: string, ...marks: string[]) => ({ _type: 'span', _key: text, text, marks })
const article = {
  _id: 'drafts.article-a',
  _type: 'article',
  title: '"Дом" в центре',
  slug: { _type: 'slug', current: 'a - "b"' },
  importedFrom: 'https://a.example/в доме',
  description: 'Уже «хорошо»',
  seo: { title: 'Дом - это люди' },
  body: [
    {
      _type: 'block',
      _key: 'b',
      style: 'normal',
      children: [span('Он сказал "'), span('a - "b"', 'code'), span('" и ушёл', 'strong')],
    },
    { _type: 'tableBlock', _key: 't', rows: [{ _key: 'r', cells: ['"Да"', '5 ₽'] }] },
    { _type: 'imageBlock', _key: 'i', alt: 'Ключ - в замке', credit: '"Фото"' },
  ],
}

describe('typographChanges', () => {
  it('changes every text of a document and nothing else', () => {
    expect(typographChanges(article)).toEqual({
      title: '«Дом» в\u00A0центре',
      seo: { title: 'Дом\u00A0— это люди' },
      body: [
        {
          ...article.body[0],
          children: [
            { ...span('Он сказал "'), text: 'Он сказал «' },
            span('a - "b"', 'code'),
            { ...span('" и ушёл', 'strong'), text: '» и\u00A0ушёл' },
          ],
        },
        { ...article.body[1], rows: [{ _key: 'r', cells: ['«Да»', '5\u00A0₽'] }] },
        { ...article.body[2], alt: 'Ключ\u00A0— в\u00A0замке' },
      ],
    })
  })

  it('changes nothing the second time', () => {
    expect(typographChanges({ ...article, ...typographChanges(article) })).toEqual({})
  })
})
