import { describe, expect, it } from 'vitest'
import { headingAnchors } from './heading-anchors.ts'
import { howToSteps } from './howto-steps.ts'
import type { BodyBlock, TextBlock, TextStyle } from './view-types.ts'

const block = (_key: string, style: TextStyle, text: string): TextBlock => ({
  _key,
  _type: 'block',
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})

describe('headingAnchors', () => {
  it('transliterates h2–h4 and tells repeated ones apart', () => {
    const body: BodyBlock[] = [
      block('a', 'h2', 'Доверие в цифрах'),
      block('p', 'normal', 'Доверие в цифрах'),
      block('b', 'h3', 'Доверие в цифрах'),
      block('c', 'h4', 'Доверие в цифрах 2'),
      block('d', 'h2', 'Доверие в цифрах'),
      block('e', 'h2', '—'),
    ]
    expect(headingAnchors(body)).toEqual({
      a: 'doverie-v-tsifrah',
      b: 'doverie-v-tsifrah-2',
      c: 'doverie-v-tsifrah-2-2',
      d: 'doverie-v-tsifrah-3',
      e: 'razdel',
    })
  })
})

describe('howToSteps', () => {
  it('takes numbered h3 sections with their text, lists and small headings', () => {
    const body: BodyBlock[] = [
      block('intro', 'h3', 'Не шаг'),
      block('skip', 'normal', 'Вступление'),
      block('one', 'h3', '1. Позвонить'),
      block('t1', 'normal', 'Найти номер.'),
      { _type: 'dividerBlock', _key: 'line' },
      { ...block('t2', 'normal', 'Набрать.'), listItem: 'bullet', level: 1 },
      block('two', 'h3', '2. Прийти'),
      block('h4', 'h4', 'Пешком'),
      block('end', 'h2', 'Итог'),
      block('after', 'normal', 'Готово.'),
    ]
    expect(howToSteps(body, { one: '1-pozvonit', two: '2-priyti' })).toEqual([
      { name: 'Позвонить', text: 'Найти номер.\nНабрать.', anchor: '1-pozvonit' },
      { name: 'Прийти', text: 'Пешком', anchor: '2-priyti' },
    ])
  })
})
