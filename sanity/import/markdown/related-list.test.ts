import { describe, expect, it } from 'vitest'
import { linksWith } from './body.fixture.ts'
import { takeRelatedList } from './related-list.ts'
import { parseMarkdown, plainText } from './syntax-tree.ts'

function take(markdown: string) {
  const warnings: string[] = []
  const { nodes, slugs } = takeRelatedList(
    parseMarkdown(markdown).children,
    linksWith(),
    (line, message) => warnings.push(`${line}: ${message}`),
  )
  return { texts: nodes.map(plainText), slugs, warnings }
}

describe('takeRelatedList', () => {
  it('removes the section if it has only links to articles', () => {
    const list = '* [А](/blog/a/)\n* [Б](https://old.example/blog/b)\n'
    expect(take(`Текст\n\n## Читайте также\n\n${list}\n## Дальше\n\nКонец`)).toEqual({
      texts: ['Текст', 'Дальше', 'Конец'],
      slugs: ['a', 'b'],
      warnings: [],
    })
  })

  it('keeps anything else with the heading, and warns', () => {
    const list = '* [А](/blog/a/)\n* [Чужая](https://b.example/)\n* [В](/blog/v/) и слова\n'
    expect(take(`## Читайте также:\n\n${list}`)).toEqual({
      texts: ['Читайте также:', 'ЧужаяВ и слова'],
      slugs: ['a'],
      warnings: [4, 5].map(
        (line) => `${line}: в «Читайте также» это не ссылка на статью: пункт оставлен в тексте`,
      ),
    })
  })

  it('keeps a paragraph in the section, with the heading', () => {
    const { texts, slugs } = take('## Читайте также\n\nСлова\n\n* [А](/blog/a/)')
    expect([texts, slugs]).toEqual([['Читайте также', 'Слова'], ['a']])
  })

  it('leaves a text without that heading unchanged', () => {
    expect(take('## Ещё\n\n* [А](/blog/a/)')).toEqual({
      texts: ['Ещё', 'А'],
      slugs: [],
      warnings: [],
    })
  })
})
