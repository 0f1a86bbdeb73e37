import { defineField, defineType } from 'sanity'

/** One stage of a process, in its order. */
export const stage = defineType({
  name: 'stage',
  title: 'Этап',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      type: 'string',
      validation: (rule) => rule.required().error('Назовите этап.'),
    }),
    defineField({
      name: 'text',
      title: 'Что происходит',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Скажите, что происходит на этом этапе.'),
    }),
    defineField({
      name: 'term',
      title: 'Срок',
      description: 'Когда или за сколько: «день 1», «каждую пятницу». Можно оставить пустым.',
      type: 'string',
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'term' } },
})
