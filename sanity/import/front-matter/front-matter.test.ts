import { describe, expect, it } from 'vitest'
import { fieldsOf, readFrontMatter as read } from './read.fixture.ts'

const containing = (text: string): unknown => expect.stringContaining(text)

/** Seven lists, each naming the one before ten times. */
const bomb = ['a: &a0 [x]']
  .concat(
    Array.from(
      { length: 7 },
      (_, index) => `a${index}: &a${index + 1} [${`*a${index},`.repeat(10)}]`,
    ),
  )
  .join('\n')

describe('parseFrontMatter', () => {
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
    expect(warnings).toEqual([expect.stringMatching(/^\d+: оценка сохранена, но не показана/)])
  })

  it('uses the image of the JSON-LD if there is no heroImage', () => {
    expect(fieldsOf('schema: { image: a.jpg }').hero?.source).toBe('a.jpg')
    expect(fieldsOf('schema: { image: { url: a.jpg } }', 'heroImage: b.jpg').hero?.source).toBe(
      'b.jpg',
    )
  })

  it.each([
    [['weight: 3'], '4: поле «weight» не импортируется'],
    [['keywords: а, б'], '4: поле «keywords» не импортируется'],
    [['lang: en'], '4: язык «en»'],
    [['excerpt: а', 'summary: б'], '5: поле «summary» не взято'],
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
    ["---\na: 1\ntitle: 'открыта\n---\nТекст", 3],
    ['---\ntitle: а\ntitle: б\n---\nТекст', 3],
    ['---\na: [1\nb: 2\n---\nТекст', 3],
    ['---\nпросто слова\n---\nТекст', 2],
    ['---\ntitle: а\n\nТекст', 1],
    ['+++\na = 1\nb = \n+++\n', 3],
    ['+++\na = 1\n', 1],
    ['{ "a": 1,\n"b": [ }\nТекст', 2],
    ['---js\n{}\n---\n', 1],
  ])('refuses %j at line %i', (source, line) => {
    const { result } = read(source)
    expect(result).toMatchObject({ ok: false, line })
    expect(result).toHaveProperty('message', expect.stringContaining('файл пропущен'))
  })

  it.each([
    ['a thousand kilobytes', 'a: 1\n'.repeat(200_000), 2],
    ['brackets in each other', `a: ${'['.repeat(6_000)}`, 2],
    ['closed brackets in each other', `a: ${'['.repeat(40)}${']'.repeat(40)}`, 2],
    ['aliases of aliases', bomb, 2],
    ['a thousand aliases', `a: &a 1\nb: [${'*a,'.repeat(1_000)}]`, 2],
    ['an alias of itself', 'a: &a [*a]', 2],
    [
      'thousands of fields on a line',
      `{${Array.from({ length: 6_000 }, (_, n) => `f${n}: 1`).join()}}`,
      2,
    ],
    ['ten thousand fields', Array.from({ length: 10_000 }, (_, n) => `f${n}: 1`).join('\n'), 2],
    ['fields as names', '? { a: 1 }\n: 2', 2],
  ])('refuses %s', (_case, head, line) => {
    const { result } = read(`---\n${head}\n---\nТекст`)
    expect(result).toMatchObject({ ok: false, message: containing('файл пропущен') })
    expect(result.ok || result.line).toBeGreaterThanOrEqual(line)
  })
})
