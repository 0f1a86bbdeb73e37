import { defineArrayMember, defineType } from 'sanity'

/** The text of an article: Portable Text with the blocks of `sanity/schema/blocks`. */
export const body = defineType({
  name: 'body',
  title: 'Текст',
  type: 'array',
  of: [
    defineArrayMember({
      type: 'block',
      styles: [
        { title: 'Абзац', value: 'normal' },
        { title: 'Заголовок раздела', value: 'h2' },
        { title: 'Подзаголовок', value: 'h3' },
        { title: 'Малый подзаголовок', value: 'h4' },
        { title: 'Цитата', value: 'blockquote' },
      ],
      lists: [
        { title: 'Маркированный', value: 'bullet' },
        { title: 'Нумерованный', value: 'number' },
      ],
      marks: {
        decorators: [
          { title: 'Полужирный', value: 'strong' },
          { title: 'Курсив', value: 'em' },
          { title: 'Подчёркнутый', value: 'underline' },
          { title: 'Зачёркнутый', value: 'strike-through' },
          { title: 'Код', value: 'code' },
        ],
        annotations: [{ type: 'link' }, { type: 'internalLink' }],
      },
    }),
    defineArrayMember({ type: 'imageBlock' }),
    defineArrayMember({ type: 'testimonialBlock' }),
    defineArrayMember({ type: 'dividerBlock' }),
    defineArrayMember({ type: 'consultationBlock' }),
  ],
})
