import { describe, expect, it } from 'vitest'
import { parseMarkdown, plainText } from './syntax-tree.ts'
import { toAttributedQuote } from './testimonial-quote.ts'

function quoteIn(markdown: string) {
  const [node] = parseMarkdown(markdown).children
  return node?.type === 'blockquote' ? toAttributedQuote(node.children.map(plainText)) : undefined
}

describe('toAttributedQuote', () => {
  it.each([
    ['> **«Всё тихо».**\n>\n> — Анна П., врач', 'Всё тихо.', 'Анна П.', 'врач'],
    ['> «Всё тихо!»\n> — Анна П., врач, Рига', 'Всё тихо!', 'Анна П.', 'врач, Рига'],
    ['> Всё тихо.\n>\n> – Анна П.', 'Всё тихо.', 'Анна П.', undefined],
    ['> "Всё тихо"\n>\n> — Анна П.', 'Всё тихо', 'Анна П.', undefined],
    ['> «Раз».\n>\n> «Два».\n>\n> — Анна П.', '«Раз».\n\n«Два».', 'Анна П.', undefined],
    ['> «Кто «там»?»\n>\n> — Анна П.', 'Кто «там»?', 'Анна П.', undefined],
    [
      '> Две\n> строки\n>\n> и абзац\n>\n> — Анна П.',
      'Две строки\n\nи абзац',
      'Анна П.',
      undefined,
    ],
  ])('reads %j', (markdown, quote, client, role) => {
    expect(quoteIn(markdown)).toEqual({ quote, client, role })
  })

  it.each([
    ['> Просто слова.'],
    ['> — Одна строка с тире'],
    ['> — Вы дома?\n>\n> — Нет'],
    ['> Слова — Анна П.'],
  ])('treats %j as an ordinary quotation', (markdown) => {
    expect(quoteIn(markdown)).toBeUndefined()
  })
})
