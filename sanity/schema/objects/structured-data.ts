import { defineField, defineType } from 'sanity'

export const structuredData = defineType({
  name: 'structuredData',
  title: 'Разметка для поисковых систем',
  type: 'object',
  fields: [
    defineField({
      name: 'type',
      title: 'Вид публикации',
      description:
        '«Инструкция» добавляет в разметку шаги: это подзаголовки, которые начинаются с номера («1. …»).',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          { title: 'Запись блога', value: 'BlogPosting' },
          { title: 'Статья', value: 'Article' },
          { title: 'Инструкция', value: 'HowTo' },
        ],
      },
      initialValue: 'BlogPosting',
    }),
    defineField({ name: 'rating', title: 'Оценка', type: 'rating' }),
    defineField({
      name: 'publisherName',
      title: 'Издатель',
      description: 'Если пусто, берётся название организации из настроек сайта.',
      type: 'string',
    }),
  ],
})
