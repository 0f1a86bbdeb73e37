import { defineField, defineType } from 'sanity'

/** A question with its answer. */
export const question = defineType({
  name: 'question',
  title: 'Вопрос и ответ',
  type: 'object',
  fields: [
    defineField({
      name: 'question',
      title: 'Вопрос',
      description: 'Словами клиента: «Что будет с ключами?»',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Запишите вопрос.'),
        rule.max(160).warning('Длинный вопрос не спрашивают: сократите до 160 знаков.'),
      ],
    }),
    defineField({
      name: 'answer',
      title: 'Ответ',
      type: 'richText',
      validation: (rule) => rule.required().min(1).error('Ответьте на вопрос.'),
    }),
  ],
  preview: { select: { title: 'question', subtitle: 'answer' } },
})
