import { defineArrayMember } from 'sanity'

const styleTitles = {
  normal: 'Абзац',
  h2: 'Заголовок раздела',
  h3: 'Подзаголовок',
  h4: 'Малый подзаголовок',
  blockquote: 'Цитата',
}

const decoratorTitles = {
  strong: 'Полужирный',
  em: 'Курсив',
  underline: 'Подчёркнутый',
  'strike-through': 'Зачёркнутый',
  code: 'Код',
  sub: 'Нижний индекс',
  sup: 'Верхний индекс',
  mark: 'Выделенный цветом',
}

type Options = {
  styles: (keyof typeof styleTitles)[]
  decorators: (keyof typeof decoratorTitles)[]
}

/** Paragraphs of a Portable Text: lists and links always, styles and decorators as given. */
export function textMember({ styles, decorators }: Options) {
  return defineArrayMember({
    title: 'Абзац',
    type: 'block',
    styles: styles.map((value) => ({ title: styleTitles[value], value })),
    lists: [
      { title: 'Маркированный', value: 'bullet' },
      { title: 'Нумерованный', value: 'number' },
    ],
    marks: {
      decorators: decorators.map((value) => ({ title: decoratorTitles[value], value })),
      annotations: [{ type: 'link' }, { type: 'internalLink' }],
    },
  })
}
