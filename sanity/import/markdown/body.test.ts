import { describe, expect, it } from 'vitest'
import { bodyOf, sketch } from './body.fixture.ts'

describe('toBody', () => {
  it.each([
    ['## Раздел', 'h2 Раздел'],
    ['### 1. Шаг', 'h3 1. Шаг'],
    ['#### Мелочь', 'h4 Мелочь'],
    ['Абзац', 'normal Абзац'],
    ['одна\nстрока', 'normal одна строка'],
    ['Невский,  \nдом 1', 'normal Невский,\nдом 1'],
    ['Невский,\\\nдом 1', 'normal Невский,\nдом 1'],
    ['**жирный** и *курсив*', 'normal [жирный|strong] и [курсив|em]'],
    ['**жирный *и курсив***', 'normal [жирный |strong][и курсив|strong+em]'],
    ['~~нет~~ `код`', 'normal [нет|strike-through] [код|code]'],
    ['> Просто слова', 'blockquote Просто слова'],
    ['***', 'dividerBlock'],
    ['текст\n\n---', 'normal текст / dividerBlock'],
    ['Слово [в скобках] внутри', 'normal Слово [в скобках] внутри'],
    ['[Сайт](https://a.example/)', 'normal [Сайт|m0]'],
    ['<b>жирный</b><br>и <u>черта</u>', 'normal [жирный|strong]\nи [черта|underline]'],
    ['Рост <!-- для редактора -->в цене', 'normal Рост в цене'],
    ['&laquo;Ключи&raquo; &amp; двери', 'normal «Ключи» & двери'],
  ])('turns %j into %j without a warning', (markdown, blocks) => {
    const { body, warnings } = bodyOf(markdown)
    expect(body.map(sketch).join(' / ')).toBe(blocks)
    expect(warnings).toEqual([])
  })

  it('keeps the levels of nested lists and the bold words in their items', () => {
    const { body, warnings } = bodyOf(
      '* **Один:** первый\n  * внутри\n    1. глубже\n* второй\n\n1. раз\n2. два',
    )
    expect(body.map(sketch)).toEqual([
      'normal bullet1 [Один:|strong] первый',
      'normal bullet2 внутри',
      'normal number3 глубже',
      'normal bullet1 второй',
      'normal number1 раз',
      'normal number1 два',
    ])
    expect(warnings).toEqual([])
  })

  it('keeps paragraphs of one list item together', () => {
    const { body } = bodyOf('* первый\n\n  продолжение\n* второй')
    expect(body.map(sketch)).toEqual([
      'normal bullet1 первый\nпродолжение',
      'normal bullet1 второй',
    ])
  })

  it.each([
    ['# Второй h1', 'h2 Второй h1', '1: заголовок уровня 1 стал заголовком уровня 2'],
    ['\n##### Пятый', 'h4 Пятый', '2: заголовок уровня 5 стал заголовком уровня 4'],
    ['###### Шестой', 'h4 Шестой', '1: заголовок уровня 6 стал заголовком уровня 4'],
    ['```js\nlet a\n  b\n```', 'normal [let a\n  b|code]', '1: блок кода сохранён абзацем'],
    ['* [x] готово', 'normal bullet1 ☑ готово', '1: отметка о выполнении'],
    ['* текст\n\n  > цитата', 'normal bullet1 текст / blockquote цитата', '3: в пункте списка'],
    ['<blink>Важно</blink>', 'normal Важно', '1: HTML-тег <blink> не поддерживается'],
    ['[Получить консультацию]', 'consultationBlock', '1: строка «Получить консультацию»'],
    ['**[Задать вопрос]**', 'consultationBlock', '1: строка «Задать вопрос»'],
    ['*[Обсудить](#)*', 'consultationBlock', '1: строка «Обсудить»'],
    ['Нет[^1]', 'normal Нет[^1]', '1: у сноски [^1] нет текста'],
    ['Звёзды ** в тексте** и', 'normal Звёзды ** в тексте и', '1: у знаков «**» нет пары'],
    ['[нигде](#net)', 'normal нигде', '1: ссылка «нигде» на место «#net» никуда не ведёт'],
  ])('keeps the text of %j as %j and warns', (markdown, blocks, warning) => {
    const { body, warnings } = bodyOf(markdown)
    expect(body.map(sketch).join(' / ')).toBe(blocks)
    expect(warnings[0]).toContain(warning)
  })

  it('names the line of every warning in the file', () => {
    const { warnings } = bodyOf('Абзац\n\nДругой\nстрока с <blink>тегом</blink>\n\n##### Пять')
    expect(new Set(warnings.map((warning) => warning.split(':')[0]))).toEqual(new Set(['4', '6']))
  })

  it('places images after the paragraph they stand in', () => {
    const { body } = bodyOf('До ![Вид на Мойку](moyka.jpg "Утро") после')
    expect(body.map(sketch)).toEqual(['normal До после', 'image moyka.jpg'])
    expect(body[1]).toMatchObject({ source: 'moyka.jpg', alt: 'Вид на Мойку', caption: 'Утро' })
  })
})
