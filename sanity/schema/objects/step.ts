import { defineField, defineType } from 'sanity'

/** One step of an instruction. */
export const step = defineType({
  name: 'step',
  title: 'Шаг',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Что сделать',
      description: 'Коротко и без номера: номер поставит сайт.',
      type: 'string',
      validation: (rule) => [
        rule.required().error('Назовите шаг.'),
        rule.max(100).warning('Длинное название шага: подробности уместнее в пояснении.'),
        rule
          .custom((title) =>
            title !== undefined && /^\d+[.)]\s/.test(title)
              ? 'Номер лишний: сайт ставит его сам.'
              : true,
          )
          .warning(),
      ],
    }),
    defineField({
      name: 'text',
      title: 'Пояснение',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Поясните, как выполнить этот шаг.'),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'text' } },
})
