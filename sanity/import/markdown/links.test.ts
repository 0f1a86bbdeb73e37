import { describe, expect, it } from 'vitest'
import type { MarkDef } from '#sanity/import/documents.ts'
import { bodyOf } from './body.fixture.ts'

const known = {
  articles: new Map([['gotovo', 'article-gotovo']]),
  authors: new Map([['vera', 'author-vera']]),
  categories: new Map([['remont', 'category-remont']]),
  services: new Map([['klyuchi', 'id-iz-studii']]),
  pages: new Map([['o-nas', 'page-o-nas']]),
  redirects: new Map([
    ['/2020/01/gotovo.html', '/blog/gotovo/'],
    ['/kuda/', 'https://elsewhere.example/'],
  ]),
  hasHome: true,
}

function linkIn(markdown: string): { mark: MarkDef | undefined; warnings: string[] } {
  const { body, warnings } = bodyOf(markdown, known)
  const [block] = body
  return { mark: block?._type === 'block' ? block.markDefs[0] : undefined, warnings }
}

const toDocument = (id: string) => ({
  _type: 'internalLink',
  _key: 'm0',
  reference: { _type: 'reference', _ref: id, _weak: true },
})

describe('links', () => {
  it.each([
    ['/blog/gotovo/'],
    ['/blog/gotovo'],
    ['https://old.example/blog/gotovo/'],
    ['http://www.old.example/blog/gotovo'],
    ['http://localhost:3000/blog/gotovo/'],
    ['../gotovo/'],
    ['/blog/%67otovo'],
  ])('%s becomes a reference to the article', (href) => {
    expect(linkIn(`[текст](${href})`)).toEqual({ mark: toDocument('article-gotovo'), warnings: [] })
  })

  it.each([
    ['/services/klyuchi/', 'id-iz-studii'],
    ['https://old.example/services/klyuchi', 'id-iz-studii'],
    ['/o-nas', 'page-o-nas'],
    ['/authors/vera/', 'author-vera'],
    ['/blog/topics/remont/', 'category-remont'],
    ['/2020/01/gotovo.html', 'article-gotovo'],
  ])('%s becomes a reference to the document %s', (href, id) => {
    expect(linkIn(`[текст](${href})`)).toEqual({ mark: toDocument(id), warnings: [] })
  })

  it('the former home page becomes a reference to the home page, without its old flags', () => {
    const { mark } = linkIn('<a href="https://old.example" target="_blank" rel="nofollow">мы</a>')
    expect(mark).toEqual(toDocument('home'))
  })

  it.each([
    ['/consultation', '/consultation/'],
    ['https://old.example/blog/gotovo/#opis', '/blog/gotovo/#opis'],
    ['/services', '/services/'],
    ['/testimonials/', '/testimonials/'],
    ['/blog/topics/', '/blog/topics/'],
    ['/feed.xml', '/feed.xml'],
    ['/sitemap.xml', '/sitemap.xml'],
    ['/kuda/', '/kuda/'],
    ['https://old.example/search/?q=%D0%B0', '/search/?q=%D0%B0'],
  ])('%s becomes the path %s', (href, path) => {
    const { mark, warnings } = linkIn(`[текст](${href})`)
    expect(mark).toEqual({ _type: 'link', _key: 'm0', href: path })
    expect(warnings).toEqual([])
  })

  it.each([
    ['https://old.example/rent', '/rent/'],
    ['/blog/net-takoy/', '/blog/net-takoy/'],
    ['/prais.pdf', '/prais.pdf'],
    ['/services/net-takoy/', '/services/net-takoy/'],
    ['/net-takoy-stranitsy/', '/net-takoy-stranitsy/'],
    ['https://old.example/%D1%83%D1%81%D0%BB%D1%83%D0%B3%D0%B8', '/услуги/'],
  ])('%s has no page yet and is reported as needing a redirect', (href, path) => {
    const { mark, warnings } = linkIn(`<a href="${href}" target="_blank" rel="nofollow">текст</a>`)
    expect(mark).toEqual({ _type: 'link', _key: 'm0', href: path })
    expect(warnings).toEqual([`1: на сайте нет страницы ${path}: ссылке нужно перенаправление`])
  })

  it.each([
    ['[а](https://a.example/p?q=1)', { href: 'https://a.example/p?q=1' }],
    ['[а](mailto:butler@a.example)', { href: 'mailto:butler@a.example' }],
    ['[а][ярлык]\n\n[ярлык]: https://label.example/', { href: 'https://label.example/' }],
    ['<a href="https://a.example/?a=1&amp;b=2">а</a>', { href: 'https://a.example/?a=1&b=2' }],
    ["<a href='https://a.example/' target=_blank>а</a>", { newTab: true }],
    ['<a rel="noopener nofollow" href="https://a.example/">а</a>', { nofollow: true }],
    ['<A HREF="https://a.example/" REL="Sponsored">а</A>', { sponsored: true }],
  ])('%s stays a link to another site with its flags', (markdown, expected) => {
    const flags = { newTab: undefined, nofollow: undefined, sponsored: undefined }
    const { mark, warnings } = linkIn(markdown)
    expect(mark).toEqual({
      _type: 'link',
      _key: 'm0',
      href: 'https://a.example/',
      ...flags,
      ...expected,
    })
    expect(warnings).toEqual([])
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'http://'])(
    '%s is dropped with a warning, its text kept',
    (href) => {
      const { body, warnings } = bodyOf(`<a href="${href}">текст</a>`)
      expect(body).toMatchObject([{ children: [{ text: 'текст', marks: [] }], markDefs: [] }])
      expect(warnings[0]).toContain('убрана, текст сохранён')
    },
  )

  it('bold inside a raw link keeps both marks', () => {
    const { body } = bodyOf('<a href="https://a.example/">очень **важно**</a> и дальше')
    expect(body).toMatchObject([
      {
        children: [
          { text: 'очень ', marks: ['m0'] },
          { text: 'важно', marks: ['m0', 'strong'] },
          { text: ' и дальше', marks: [] },
        ],
      },
    ])
  })
})
