import { defineField, defineType } from 'sanity'
import { hasSteps } from '#sanity/schema/rules/body-outline.ts'

export const structuredData = defineType({
  name: 'structuredData',
  title: 'Разметка для поисковых систем',
  type: 'object',
  fields: [
    defineField({
      name: 'type',
      title: 'Вид публикации',
      description:
        '«Инструкция» добавляет в разметку шаги: подзаголовки, которые начинаются с номера («1. …»), и блок «Шаги».',
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
      validation: (rule) =>
        rule
          .custom((type, { document }) =>
            type === 'HowTo' && !hasSteps(document?.['body'])
              ? 'В тексте нет шагов: начните подзаголовки с номеров («1. …») или добавьте блок «Шаги». Без них разметка останется статьёй.'
              : true,
          )
          .warning(),
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
