import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { Paragraph } from '#lib/content/view/parts/text.ts'
import { ArticleBody } from './article-body.tsx'

const text = (value: string): Paragraph => ({
  _type: 'block',
  _key: value,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: value, marks: [] }],
})

const picture = { src: '/images/p/d/a-1600x900.jpg', alt: 'Дом', width: 1600, height: 900 }

/** Tests check the markup, not the styling. */
function render(block: BodyBlock, anchors = {}): string {
  return renderToStaticMarkup(
    <ArticleBody body={[block]} anchors={anchors} url="https://a.example/b/" />,
  )
    .replaceAll(/ (class|style)="[^"]*"/g, '')
    .replaceAll(/<svg.*?<\/svg>/g, '')
}

describe('the blocks of an article', () => {
  it('show a gallery as a list of figures that open whole', () => {
    const pictures = [
      { ...picture, caption: 'Фасад' },
      { ...picture, alt: '' },
    ]
    const html = render({ _type: 'galleryBlock', _key: 'k', title: 'Дом', pictures })
    expect(html).toContain('<h2>Дом</h2>')
    expect(html.match(/<li><figure><a /g)).toHaveLength(2)
    expect(html).toContain('href="/images/p/d/a-1600x900.jpg?w=1920')
    expect(html).toContain('<figcaption>Фасад</figcaption>')
    expect(html).toContain('aria-label="Открыть изображение целиком"')
  })

  it('play a film in the browser itself, with captions and transcript', () => {
    const html = render({
      _type: 'videoBlock',
      _key: 'k',
      title: 'Отчёт',
      src: '/files/p/d/a.mp4',
      mimeType: 'video/mp4',
      poster: picture,
      captions: '/files/p/d/a.vtt',
      transcript: ['Здравствуйте.'],
    })
    expect(html).toMatch(/<video [^>]*preload="metadata"[^>]*aria-label="Отчёт"/)
    expect(html).toMatch(/<video [^>]*poster="\/images\//)
    expect(html).toContain('<source src="/files/p/d/a.mp4" type="video/mp4"/>')
    expect(html).toMatch(/<track kind="captions" srcLang="ru"[^>]* src="\/files\/p\/d\/a.vtt"\/>/i)
    expect(html).toContain('<details><summary>Расшифровка видео</summary>')
  })

  it('say the kind and size of a file before it is saved', () => {
    const file = { src: '/files/p/d/a.pdf', extension: 'pdf', size: 348_160 }
    const html = render({ _type: 'fileBlock', _key: 'k', title: 'Образец', file })
    expect(html).toContain('<a href="/files/p/d/a.pdf?dl=" download="">')
    expect(html.replaceAll('\u00A0', ' ')).toContain('PDF, 340 КБ')
  })

  it('answer questions without scripts', () => {
    const questions = [{ question: 'А ключи?', answer: [text('В сейфе.')], answerText: 'В сейфе.' }]
    const html = render({ _type: 'faqBlock', _key: 'k', headingLevel: 'h3', title: '?', questions })
    expect(html).toContain('<h3>?</h3>')
    expect(html).toContain('<details><summary>А ключи?</summary><div><p>В сейфе.</p></div>')
  })

  it('name the columns and rows of a table, which keys can scroll', () => {
    const html = render({
      _type: 'tableBlock',
      _key: 'k',
      caption: 'Смета',
      header: ['Работа', 'Цена'],
      rows: [['Уборка', '4 500 ₽']],
      numeric: [false, true],
      totals: [false],
    })
    expect(html).toContain('<div role="group" aria-label="Смета" tabindex="0"><table><caption>')
    expect(html).toContain('<th scope="col">Работа</th><th scope="col">Цена</th>')
    expect(html).toContain('<th scope="row">Уборка</th><td data-label="Цена">4 500 ₽</td>')
  })

  it('give each step its own address', () => {
    const steps = [{ title: 'Написать', text: 'В мессенджер.' }]
    const html = render({ _type: 'stepsBlock', _key: 'k', steps }, { k: 'shagi' })
    expect(html).toContain('<div id="shagi"><ol><li id="shagi.1">')
  })

  it('give figures their meaning', () => {
    const figures = [{ value: '80 %', label: 'на расстоянии' }]
    const html = render({ _type: 'figuresBlock', _key: 'k', figures, source: 'Наши данные' })
    expect(html).toContain('<dl><div><dt>на расстоянии</dt><dd>80 %</dd></div></dl>')
    expect(html).toContain('Источник: Наши данные')
  })

  it('mark a callout up as a note', () => {
    const html = render({ _type: 'calloutBlock', _key: 'k', title: 'Случай', text: [text('Да.')] })
    expect(html).toContain('<div role="note" aria-label="Случай"><h2>Случай</h2><div><p>Да.</p>')
  })

  it('invite with a card when there is something to say', () => {
    const block = { _type: 'consultationBlock', _key: 'k', label: 'Написать' } as const
    expect(render({ ...block, title: 'Поговорим' })).toContain('<h2>Поговорим</h2>')
    expect(render(block)).not.toContain('<h2>')
  })
})
