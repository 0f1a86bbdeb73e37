import { describe, expect, it } from 'vitest'
import { bodyOf, hrefsIn, sketch } from './body.fixture.ts'

const shown = (markdown: string) => bodyOf(markdown).body.map(sketch)

describe('a table of one column', () => {
  it.each([
    ['| Что взять |\n|---|\n| Ключи |\n| Паспорт |', ['table: Что взять / Ключи / Паспорт']],
    ['Что взять\n:---\nКлючи', ['table: Что взять / Ключи']],
    ['<table><tr><td>Ключи</td></tr><tr><td>Паспорт</td></tr></table>', ['table: Ключи / Паспорт']],
    ['> | Что |\n> |---|\n> | Ключи |', ['table: Что / Ключи']],
    ['* раз\n\n  | Что |\n  |---|\n  | Ключи |', ['normal bullet1 раз', 'table: Что / Ключи']],
    [':::info\n| Что |\n|---|\n| Ключи |\n:::', ['table: Что / Ключи']],
    ['| Что |\n|---|\n| ![](a.png) |\n| б |', ['table: Что / б', 'image a.png']],
  ])('stays one in %j', (markdown, blocks) => {
    expect(shown(markdown)).toEqual(blocks)
  })

  it.each([
    ['| Одно слово |\n|---|', ['normal Одно слово']],
    ['<table><tr><td>Одно<tr></table>', ['normal Одно']],
    [
      '<table><tr><td><img src="a.png"><tr><td>Подпись<tr><td>Ещё</table>',
      ['image a.png', 'normal Подпись', 'normal Ещё'],
    ],
    ['<table><tr><td><p>Раз<p>Два<tr><td>Три</table>', ['normal Раз', 'normal Два', 'normal Три']],
    [
      '<table><caption>Имя</caption><tr><td><table><tr><td>а<td>б</table><td>в</table>',
      ['normal Имя', 'table: а | б', 'normal в'],
    ],
  ])(
    'that only arranges blocks becomes these, each cell apart, and is said: %j',
    (text, blocks) => {
      const { body, warnings } = bodyOf(text)
      expect(body.map(sketch)).toEqual(blocks)
      expect(warnings.join()).toContain('таблица для расстановки')
    },
  )
})

describe('what a cell cannot hold', () => {
  it.each([
    ['<iframe src="https://www.youtube.com/embed/bbbbbbbbbbb"></iframe>'],
    ['{{< youtube bbbbbbbbbbb >}}'],
    ['слово <p><iframe src="https://www.youtube.com/embed/bbbbbbbbbbb"></iframe></p>'],
    ['<object data="https://www.youtube.com/embed/bbbbbbbbbbb">Нет</object>'],
  ])('stands below the table: %s', (cell) => {
    const { body, warnings } = bodyOf(`| А | Б |\n|---|---|\n| раз | ${cell} |`)
    expect(body[0]?._type).toBe('tableBlock')
    expect(JSON.stringify(body[0])).not.toContain('Нет')
    expect(hrefsIn(body)).toEqual(['https://www.youtube.com/watch?v=bbbbbbbbbbb'])
    expect(warnings.join()).toContain('заменён ссылкой')
  })

  it.each(['video', 'audio'])('stands below as a link: %s', (tag) => {
    const { body } = bodyOf(
      `<table><tr><td>раз<td><${tag} controls><source src="https://x.example/v.mp4">Старый браузер</${tag}></table>`,
    )
    expect(sketch(body[0] ?? { _type: 'dividerBlock', _key: '' })).toBe('table: раз | ')
    expect(hrefsIn(body)).toEqual(['https://x.example/v.mp4'])
  })

  it('stands below also from the caption', () => {
    const { body } = bodyOf(
      '<table><caption>По <a href="https://a.example/">данным</a></caption><tr><td>а<td>б</table>',
    )
    expect(body.map(sketch)).toEqual(['table: а | б', 'normal [данным|m0]'])
  })

  it('is said when a generator would have made it', () => {
    const { doubts } = bodyOf('| А | Б |\n|---|---|\n| раз | {{< pricelist "a" >}} |')
    expect(doubts.join()).toContain('pricelist')
  })
})

describe('cells over several rows and columns', () => {
  it.each([
    [
      '<tr><th>Услуга<th>Срок<th>Цена<tr><td rowspan="2">Ключи<td>Месяц<td>500<tr><td>Год<td>5000',
      'Услуга | Срок | Цена / Ключи | Месяц | 500 / Ключи | Год | 5000',
    ],
    [
      '<tr><td>а<td>б<td rowspan=2>в<tr><td>г<td>д<tr><td>е<td>ё<td>ж',
      'а | б | в / г | д | в / е | ё | ж',
    ],
    ['<tr><td colspan=2>а<td>б<tr><td>в<td>г<td>д', 'а |  | б / в | г | д'],
    [
      '<tr><td>а<td rowspan=2 colspan=2>б<td>в<tr><td>г<td>д<tr><td>1<td>2<td>3<td>4',
      'а | б |  | в / г | б |  | д / 1 | 2 | 3 | 4',
    ],
    ['<tr><td rowspan=0>а<td>б<tr><td>в<tr><td>г', 'а | б / а | в / а | г'],
    ['<tr><td rowspan=x colspan=-1>а<td>б', 'а | б'],
  ])('keep each value under its column: %s', (rows, table) => {
    expect(shown(`<table>${rows}</table>`)).toEqual([`table: ${table}`])
  })

  it('are said when a value is repeated', () => {
    const { warnings } = bodyOf('<table><tr><td rowspan=2>а<td>б<tr><td>в</table>')
    expect(warnings).toEqual(['1: ячейка на несколько строк таблицы повторена в каждой из них'])
  })
})
