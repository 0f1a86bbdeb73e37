import { describe, expect, it } from 'vitest'
import { isMarkdown, toPastedBlocks } from './markdown-text.ts'

const named = (...names: string[]) => names.map((name) => ({ name }))
const body = {
  styles: named('normal', 'h2', 'h3', 'h4', 'blockquote'),
  lists: named('bullet', 'number'),
  decorators: named('strong', 'em', 'code'),
  annotations: named('link'),
  blockObjects: named('dividerBlock'),
}
const plain = { ...body, styles: named('normal'), lists: [], decorators: [], blockObjects: [] }

function paste(markdown: string, allowed = body) {
  let keys = 0
  const newKey = () => `k${(keys += 1)}`
  return toPastedBlocks(markdown, { allowed, siteUrl: 'https://butler.example', newKey })
}

const text = `# Приёмка

Мы **проверяем** [всё](https://a.example/).

- окна
  - рамы

> Дом ждёт.
>
> — А. Иванова

---

![План квартиры](plan.png)
`

describe('Markdown pasted as text', () => {
  it('becomes headings, lists, quotes, marks and links', () => {
    expect(paste(text)).toMatchObject([
      { style: 'h2', children: [{ text: 'Приёмка' }] },
      {
        style: 'normal',
        markDefs: [{ _type: 'link', href: 'https://a.example/' }],
        children: [
          { text: 'Мы ' },
          { text: 'проверяем', marks: ['strong'] },
          {},
          { text: 'всё' },
          {},
        ],
      },
      { listItem: 'bullet', level: 1, children: [{ text: 'окна' }] },
      { listItem: 'bullet', level: 2, children: [{ text: 'рамы' }] },
      { style: 'blockquote', children: [{ text: 'Дом ждёт.' }] },
      { style: 'blockquote', children: [{ text: '— А. Иванова' }] },
      { _type: 'dividerBlock' },
      { style: 'normal', children: [{ text: 'План квартиры' }] },
    ])
  })

  it('drops what the field does not accept', () => {
    const blocks = paste(text, plain)
    expect(blocks.map(({ _type, style, listItem }) => [_type, style, listItem])).toEqual(
      Array.from({ length: 7 }, () => ['block', 'normal', undefined]),
    )
    expect(blocks[1]).toMatchObject({
      children: [{}, { text: 'проверяем', marks: [] }, {}, {}, {}],
    })
  })

  it('gives every block and span a unique key', () => {
    const keys = [...JSON.stringify(paste(text)).matchAll(/"_key":"(k\d+)"/g)].map(([, key]) => key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it.each([
    ['## Раздел', true],
    ['- окна\n- двери', true],
    ['1. окна\n2. двери', true],
    ['> цитата', true],
    ['это **важно**', true],
    ['[сайт](https://a.example)', true],
    ['— Да, — сказал он.\n- и ушёл', false],
    ['#хэштег и № 5', false],
    ['2 * 3 * 4 = 24', false],
    ['обычный текст\n\nв два абзаца', false],
  ])('is told apart from other text: %j is %s', (source, expected) => {
    expect(isMarkdown(source)).toBe(expected)
  })
})
