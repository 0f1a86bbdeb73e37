import { describe, expect, it } from 'vitest'
import { blocks } from '#lib/content/blocks/registry.ts'
import { samples } from '#lib/content/blocks/samples.fixture.ts'
import { text } from '#lib/content/reshape/documents.fixture.ts'
import { articleHtml } from './article-html.ts'
import { articleMarkdown } from './article-markdown.ts'
import { fullArticle } from './full-article.fixture.ts'

const siteUrl = 'https://butler.example.ru'

/** The texts of every block allowed in an article. */
const texts = Object.entries(samples).flatMap(([name, sample]) =>
  Object.entries(blocks).some(([key, { places }]) => key === name && places[0] === 'body')
    ? sample.texts.map((each) => [name, each])
    : [],
)

/** What feeds add to a block or write in another way. */
const written = [
  ['imageBlock', '/images/butlerspb/production/abc-1600x900.jpg'],
  ['videoBlock', '/files/butlerspb/production/film.mp4'],
  ['fileBlock', '/files/butlerspb/production/report.pdf'],
  ['fileBlock', 'PDF'],
  ['testimonialBlock', '«Всё спокойно».'],
  ['testimonialBlock', 'А. Б., инвестор'],
  ['figuresBlock', 'Источник: Наши данные'],
  ['consultationBlock', `${siteUrl}/consultation/`],
  ['articlesBlock', 'Статья older'],
  ['articlesBlock', `${siteUrl}/blog/older/`],
]

describe('the text of an article', () => {
  it.each([...texts, ...written])('holds of a %s: %s', async (_name, said = '') => {
    const article = await fullArticle()
    expect(articleHtml(article, siteUrl)).toContain(said)
    expect(articleMarkdown(article, siteUrl)).toContain(said)
  })

  it('has absolute addresses only', async () => {
    const html = articleHtml(await fullArticle(), siteUrl)
    const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)
    expect(addresses.length).toBeGreaterThan(5)
    expect(addresses.filter((address) => !address?.startsWith(`${siteUrl}/`))).toEqual([])
  })
})

describe('the HTML of an article', () => {
  it('keeps marks, links and lists, and shows code as text', async () => {
    const html = articleHtml(await fullArticle(), siteUrl)
    expect(html).toContain('<strong>жирный и <em>курсив</em></strong>')
    expect(html).toContain(`<a href="${siteUrl}/services/?a=1&#x26;b=2">ссылка</a>`)
    expect(html).toContain('&#x3C;script>alert(1)&#x3C;/script>')
    expect(html.replaceAll('\n', '')).toContain(
      '<ul><li>Первое<ol><li>Вложенное</li></ol></li><li>Второе</li></ul><ol><li>Шаг</li></ol>',
    )
    expect(html).toContain('<hr>')
  })
})

describe('the Markdown of an article', () => {
  it('opens with its heading, description, author and address', async () => {
    const lines = articleMarkdown(await fullArticle(), siteUrl).split('\n\n')
    expect(lines.slice(0, 4)).toEqual([
      '# Видимый заголовок',
      'О статье full',
      `Анна, 22 июля 2025. <${siteUrl}/blog/full/>`,
      '## Раздел \\* один\\_',
    ])
  })

  it('has plain spaces, where the HTML has those that do not break', async () => {
    const article = await fullArticle({
      heading: 'В\u00A0доме',
      body: [text('p', 'normal', 'и\u00A0в саду')],
    })
    expect(articleHtml(article, siteUrl)).toContain('и\u00A0в саду')
    expect(articleMarkdown(article, siteUrl)).toContain('# В доме')
    expect(articleMarkdown(article, siteUrl)).toContain('и в саду')
  })

  it('keeps marks, links, lists and tables', async () => {
    const markdown = articleMarkdown(await fullArticle(), siteUrl)
    expect(markdown).toContain('**жирный и _курсив_**')
    expect(markdown).toContain(`[ссылка](${siteUrl}/services/?a=1\\&b=2)`)
    expect(markdown).toContain('- Первое\n  1. Вложенное\n- Второе')
    expect(markdown).toContain('| Работа | Цена    |')
    expect(markdown).toContain('> Цитата')
    expect(markdown).toContain('\\<script>')
  })
})
