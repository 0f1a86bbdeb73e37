import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '#sanity/import/markdown/syntax-tree.ts'
import { parseFrontMatter } from './front-matter.ts'

function read(source: string) {
  const warnings: string[] = []
  const result = parseFrontMatter(parseMarkdown(source), source, (line, message) =>
    warnings.push(`${line}: ${message}`),
  )
  return { result, warnings }
}

const withFields = (...fields: string[]) =>
  ['---', 'title: Статья', 'pubDate: 2025-01-01', ...fields, '---', '', 'Текст'].join('\n')

function fieldsOf(...fields: string[]) {
  const { result, warnings } = read(withFields(...fields))
  if (!result.ok) throw new Error(result.message)
  return { ...result.frontMatter, warnings }
}

describe('parseFrontMatter', () => {
  it.each([
    ['pubDate: 2025-07-22', '2025-07-22T00:00:00.000Z'],
    ["pubDate: '2025-07-22T11:31:14.723Z'", '2025-07-22T11:31:14.723Z'],
    ['pubDate: 2025-07-22 11:31', '2025-07-22T08:31:00.000Z'],
    ['pubDate: 2025-07-22T11:31:00+05:00', '2025-07-22T06:31:00.000Z'],
  ])('reads %j as %s', (field, iso) => {
    const { result, warnings } = read(`---\ntitle: Статья\n${field}\n---\n`)
    expect(result).toMatchObject({ ok: true, frontMatter: { publishedAt: iso } })
    expect(warnings).toEqual([])
  })

  it('reads the JSON-LD of an old article, numbers written as strings or not', () => {
    const { structuredData, canonical, warnings } = fieldsOf(
      'schema:',
      '  "@type": HowTo',
      "  aggregateRating: { ratingValue: '4,9', reviewCount: 791, bestRating: '5' }",
      '  publisher: { name: Блог, logo: { url: x } }',
      "  mainEntityOfPage: { '@id': https://old.example/blog/a/ }",
    )
    expect(structuredData).toEqual({
      type: 'HowTo',
      rating: { value: 4.9, count: 791, best: 5, worst: 1, source: 'Блог' },
      publisherName: 'Блог',
    })
    expect(canonical).toBe('https://old.example/blog/a/')
    expect(warnings).toEqual([])
  })

  it('uses the image of the JSON-LD if there is no heroImage', () => {
    expect(fieldsOf('schema: { image: a.jpg }').heroImage).toBe('a.jpg')
    expect(fieldsOf('schema: { image: { url: a.jpg } }', 'heroImage: b.jpg').heroImage).toBe(
      'b.jpg',
    )
  })

  it.each([
    [['tags: [а]'], '4: поле «tags» не импортируется'],
    [
      ['description: ок', 'schema:', '  wordCount: 5'],
      '6: поле «schema.wordCount» не импортируется',
    ],
    [['description: { a: 1 }'], '4: поле «description» пропущено: здесь должно быть строкой'],
    [['seo: { noindex: да }'], '4: поле «seo.noindex» пропущено'],
    [['schema: { "@type": Recipe }'], '4: вид публикации «Recipe» не поддерживается'],
    [['schema:', '  aggregateRating: { ratingValue: 9, reviewCount: 3 }'], '5: оценка не импорт'],
    [['schema:', '  aggregateRating: { ratingValue: 4, reviewCount: 0 }'], '5: оценка не импорт'],
  ])('reports %j with its line and keeps the rest', (fields, warning) => {
    const { title, warnings } = fieldsOf(...fields)
    expect(title).toBe('Статья')
    expect(warnings.join('\n')).toContain(warning)
  })

  it.each([
    ['---\ntitle: Статья\n---\n', 'нет даты публикации'],
    ['---\ntitle: Статья\npubDate: вчера\n---\n', '3: дата «вчера» не похожа'],
    ['---\ntitle: Статья\npubDate: 2025-13-45\n---\n', '3: дата «2025-13-45» не похожа'],
  ])('imports %j without a date, with a warning', (source, warning) => {
    const { result, warnings } = read(source)
    expect(result).toMatchObject({ ok: true, frontMatter: { publishedAt: undefined } })
    expect(warnings.join('\n')).toContain(warning)
  })

  it.each([
    ["---\na: 1\ntitle: 'открыта\n---\nТекст", 3],
    ['---\ntitle: а\ntitle: б\n---\nТекст', 3],
    ['---\na: [1\nb: 2\n---\nТекст', 3],
    ['---\nпросто слова\n---\nТекст', 2],
    ['---\ntitle: а\n\nТекст', 1],
    ['Текст', 1],
  ])('refuses %j at line %i', (source, line) => {
    const { result } = read(source)
    expect(result).toMatchObject({ ok: false, line })
    expect(result).toHaveProperty('message', expect.stringContaining('файл пропущен'))
  })
})
