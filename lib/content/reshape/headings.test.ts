import { describe, expect, it } from 'vitest'
import { headingAnchors } from './parts/heading-anchors.ts'
import { howToSteps } from './howto-steps.ts'
import type { BodyBlock } from '#lib/content/blocks/registry.ts'
import type { Paragraph, TextStyle } from '#lib/content/view/parts/text.ts'

const block = (_key: string, style: TextStyle, text: string): Paragraph => ({
  _key,
  _type: 'block',
  style,
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
})

describe('headingAnchors', () => {
  it('transliterates h2–h4 and numbers repeated ones', () => {
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

it('headings do not take ids that the page uses itself', () => {
  expect(headingAnchors([block('a', 'h2', 'Content')])).toEqual({ a: 'content-2' })
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

  const list = (_key: string): BodyBlock => ({
    _key,
    _type: 'stepsBlock',
    defaultAnchor: 'shagi',
    steps: [
      { title: 'Написать', text: 'В мессенджер.' },
      { title: 'Встретиться', text: 'В офисе.' },
    ],
  })

  it('takes the steps of a block of steps', () => {
    const body = [block('h', 'h2', 'Начало'), list('one'), list('two')]
    const anchors = headingAnchors(body)
    expect(anchors).toMatchObject({ one: 'shagi', two: 'shagi-2' })
    expect(howToSteps(body, anchors).map(({ name, anchor }) => [name, anchor])).toEqual([
      ['Написать', 'shagi.1'],
      ['Встретиться', 'shagi.2'],
      ['Написать', 'shagi-2.1'],
      ['Встретиться', 'shagi-2.2'],
    ])
  })

  it('adds a block of steps to the numbered section around it', () => {
    const body = [block('one', 'h3', '1. Позвонить'), list('inner')]
    expect(howToSteps(body, { one: '1-pozvonit' })).toEqual([
      {
        name: 'Позвонить',
        text: 'Написать. В мессенджер.\nВстретиться. В офисе.',
        anchor: '1-pozvonit',
      },
    ])
  })
})
