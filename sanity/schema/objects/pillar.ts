import { defineField, defineType } from 'sanity'

/** One of the pillars of trust on the home page. */
export const pillar = defineType({
  name: 'pillar',
  title: 'Столп доверия',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      type: 'string',
      validation: (rule) => rule.required().error('Назовите столп.'),
    }),
    defineField({
      name: 'text',
      title: 'Пояснение',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Поясните, что за этим стоит.'),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'text' } },
})
