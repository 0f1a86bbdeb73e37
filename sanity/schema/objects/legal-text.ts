import { defineField, defineType } from 'sanity'

/** A text people agree to; its version is stored with every consent. */
export const legalText = defineType({
  name: 'legalText',
  title: 'Юридический текст',
  type: 'object',
  fields: [
    defineField({
      name: 'version',
      title: 'Версия',
      description:
        'Дата редакции, например 2026-01-15. Меняйте при каждой правке текста: версия сохраняется вместе с согласием.',
      type: 'string',
      validation: (rule) => rule.required().error('Укажите версию текста.'),
    }),
    defineField({
      name: 'text',
      title: 'Текст',
      description: 'Абзацы разделяйте пустой строкой.',
      type: 'text',
      rows: 12,
      validation: (rule) => rule.required().error('Без текста согласие недействительно.'),
    }),
  ],
})
