import { describe, expect, it } from 'vitest'
import { openArticleFile, readArticleFile } from './article-file.ts'
import { nothingKnown } from './known.ts'
import { formatProblem } from './problem.ts'
import { encoded } from './reading/encoded.fixture.ts'

const someLine: unknown = expect.any(Number)

function read(bytes: Uint8Array | string, fileName = 'blog/okna/index.md') {
  const opened = openArticleFile(
    typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes,
    fileName,
  )
  const context = { siteUrl: 'http://localhost:3000', formerOrigins: [], known: nothingKnown }
  const parsed = opened.ok ? readArticleFile(opened, context) : opened
  return { parsed, problems: parsed.problems.map(formatProblem) }
}

const head = '---\ntitle: Окна\ndescription: О рамах\ndate: 2025-03-01\n---\n\n'

describe('readArticleFile', () => {
  it('names the path as given in every problem, and the folder as the article', () => {
    const { parsed, problems } = read('---\ntitle: Окна\nweight: 1\ndate: 2025-03-01\n---\n')
    expect(parsed).toMatchObject({ documents: { article: { slug: { current: 'okna' } } } })
    expect(problems.every((problem) => problem.startsWith('blog/okna/index.md:'))).toBe(true)
  })

  it('gives the article its doubts, never its warnings', () => {
    const clean = read(`${head}Текст\n`).parsed
    expect(clean).toMatchObject({ documents: { article: { importDoubts: undefined } } })
    const warned = read('---\ntitle: Окна\nweight: 1\ndate: 2025-03-01\n---\n\nТекст\n').parsed
    expect(warned.problems.length).toBeGreaterThan(0)
    expect(warned).toMatchObject({ documents: { article: { importDoubts: undefined } } })
    const doubted = read('---\ntitle: Окна\ndraft: true\ndate: 2025-03-01\n---\n\nТекст\n').parsed
    expect(doubted).toMatchObject({
      documents: { article: { importDoubts: [expect.stringMatching(/^строка 3: /)] } },
    })
  })

  it('stores no carriage return', () => {
    const { parsed } = read(`${head}Один\nдва\n\n- пункт\n  дальше\n`.replaceAll('\n', '\r\n'))
    expect(JSON.stringify(parsed)).not.toContain('\\r')
  })

  it('reads an old encoding', () => {
    const { parsed, problems } = read(encoded(`${head}Проверьте рамы.\n`, 'windows-1251'))
    expect(parsed).toMatchObject({ documents: { article: { title: 'Окна' } } })
    expect(problems).toEqual([
      'blog/okna/index.md:1: файл в кодировке windows-1251: прочитан и сохранён в UTF-8',
    ])
  })

  it.each([
    ['quotes in each other', `${head}${'> '.repeat(6_000)}x`],
    ['lists in each other', `${head}${'- '.repeat(6_000)}x`],
    ['a paragraph of signs', `${head}${'[*'.repeat(100_000)}`],
    ['fields in each other', `---\na: ${'{a: '.repeat(5_000)}\n---\n`],
    ['JSON in JSON', `{"a":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}\n`],
    ['tables in tables of TOML', `+++\na = ${'['.repeat(5_000)}${']'.repeat(5_000)}\n+++\n`],
  ])('refuses %s at a line, without throwing', (_case, source) => {
    expect(read(source).parsed).toMatchObject({
      ok: false,
      problems: [{ severity: 'error', line: someLine }],
    })
  })

  it.each([
    ['emphasis in emphasis', '*a **b '.repeat(400)],
    ['HTML', '<div>'.repeat(2_000)],
    ['a long line', 'слово '.repeat(100_000)],
    ['many footnotes', Array.from({ length: 500 }, (_, n) => `[^${n}]: x`).join('\n')],
  ])('survives %s', (_case, body) => {
    const { parsed } = read(head + body)
    expect(parsed.problems.every(({ line }) => line > 0)).toBe(true)
  })
})
