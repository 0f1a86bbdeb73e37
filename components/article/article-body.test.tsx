import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { LinkMark, Paragraph } from '#lib/content/view/parts/text.ts'
import { ArticleBody } from './article-body.tsx'

const text = (value: string, fields: Partial<Paragraph> = {}): Paragraph => ({
  _type: 'block',
  _key: 'k',
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: value, marks: [] }],
  ...fields,
})

const marked = (mark: string, markDefs: LinkMark[] = []) =>
  text('', { markDefs, children: [{ _type: 'span', _key: 's', text: 'слово', marks: [mark] }] })

function render(...body: BodyBlock[]): string {
  const html = renderToStaticMarkup(
    <ArticleBody body={body} anchors={{ h: 'razdel' }} url="https://a.example/b/" />,
  )
  // Tests check the markup, not the styling.
  return html.replaceAll(/ class="[^"]*"/g, '')
}

describe('the text of an article', () => {
  it.each([
    ['normal', '<p>Текст</p>'],
    ['h2', '<h2 id="razdel">Текст</h2>'],
    ['h3', '<h3 id="razdel">Текст</h3>'],
    ['h4', '<h4 id="razdel">Текст</h4>'],
    ['blockquote', '<blockquote>Текст</blockquote>'],
  ] as const)('renders a block of style %s', (style, html) => {
    expect(render(text('Текст', { style, _key: 'h' }))).toContain(html)
  })

  it.each([
    ['strong', '<strong>слово</strong>'],
    ['em', '<em>слово</em>'],
    ['underline', '<span>слово</span>'],
    ['strike-through', '<s>слово</s>'],
    ['code', '<code>слово</code>'],
  ])('renders %s', (mark, html) => {
    expect(render(marked(mark))).toContain(html)
  })

  it('nests lists', () => {
    const item = (value: string, level: number) =>
      text(value, { _key: value, listItem: 'bullet', level })
    expect(render(item('a', 1), item('b', 2))).toContain('<ul><li>a<ul><li>b</li></ul></li></ul>')
  })

  it('opens a new tab only with noopener, keeps flags, and says so', () => {
    const link: LinkMark = {
      _type: 'link',
      _key: 'l',
      href: 'https://example.ru/',
      newTab: true,
      rel: 'noopener nofollow',
    }
    expect(render(marked('l', [link]))).toContain(
      '<a href="https://example.ru/" rel="noopener nofollow" target="_blank" title="Откроется в новой вкладке">слово</a>',
    )
  })

  it('escapes what an editor wrote', () => {
    expect(render(text('<script>'))).toContain('&lt;script&gt;')
  })
})

describe('the blocks of an article', () => {
  it('shows a testimonial as a quotation with who said it', () => {
    const testimonial = {
      id: 't',
      quote: 'Спокойно.',
      client: 'А. Б.',
      role: 'инвестор',
      city: 'Дубай',
      consent: 'unknown',
    } as const
    expect(render({ _type: 'testimonialBlock', _key: 'k', testimonial })).toContain(
      '<figure><blockquote><p>«Спокойно».</p></blockquote><figcaption><span>А. Б.</span><span>, инвестор, Дубай</span></figcaption></figure>',
    )
  })

  it('shows a picture with its sizes, caption and credit', () => {
    const picture = {
      src: '/images/p/d/a-1600x900.jpg',
      alt: 'Дом',
      width: 1600,
      height: 900,
      caption: 'Подпись',
      credit: 'Фотограф',
    }
    const html = render({ _type: 'imageBlock', _key: 'k', picture })
    expect(html).toMatch(/<img [^>]*alt="Дом" width="1600" height="900"[^>]* loading="lazy"/)
    expect(html).toContain('<figcaption>Подпись<span>Фото: Фотограф</span></figcaption>')
  })

  it('leads to the consultation and divides', () => {
    const html = render(
      { _type: 'consultationBlock', _key: 'a', label: 'Поговорить' },
      { _type: 'dividerBlock', _key: 'b' },
    )
    expect(html).toContain('<a href="/consultation/?context=/b/">Поговорить</a>')
    expect(html).toContain('<hr/>')
  })
})
