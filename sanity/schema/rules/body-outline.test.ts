import { describe, expect, it } from 'vitest'
import { checkHeadings, hasSteps } from './body-outline.ts'

const block = (style: string, text: string, _key = style) => ({
  _type: 'block',
  _key,
  style,
  children: [{ _type: 'span', text }],
})

describe('headings', () => {
  it.each([
    [[]],
    [undefined],
    ['not a body'],
    [
      [
        block('normal', 'Текст'),
        block('h2', 'Раздел'),
        block('h3', 'Часть'),
        block('h2', 'Раздел'),
      ],
    ],
    [[block('h2', 'Раздел'), block('h3', 'Часть'), block('h4', 'Малая'), block('h3', 'Часть')]],
  ])('are in order in %o', (body) => {
    expect(checkHeadings(body)).toBe(true)
  })

  it('that skip a level are found where they stand', () => {
    const body = [block('h3', 'Часть', 'a'), block('h2', 'Раздел', 'b'), block('h4', 'Малая', 'c')]
    expect(checkHeadings(body)).toEqual([
      {
        path: [{ _key: 'a' }],
        message:
          'Пропущен уровень заголовка: вместо «Подзаголовок» выберите стиль «Заголовок раздела».',
      },
      {
        path: [{ _key: 'c' }],
        message:
          'Пропущен уровень заголовка: вместо «Малый подзаголовок» выберите стиль «Подзаголовок».',
      },
    ])
  })

  it('that are empty are found', () => {
    expect(checkHeadings([block('h2', ' ')])).toMatchObject([
      { message: 'Пустой заголовок: напишите его или удалите.' },
    ])
  })
})

describe('steps', () => {
  it.each([
    [[block('h3', '1. Позвонить')], true],
    [[{ _type: 'stepsBlock', _key: 's' }], true],
    [[block('h2', '1. Раздел'), block('h3', 'Часть'), block('normal', '1. Текст')], false],
    [undefined, false],
  ])('are found or not in %o', (body, expected) => {
    expect(hasSteps(body)).toBe(expected)
  })
})
