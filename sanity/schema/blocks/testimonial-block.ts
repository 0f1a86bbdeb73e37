import { defineField, defineType } from 'sanity'

export const testimonialBlock = defineType({
  name: 'testimonialBlock',
  title: 'Отзыв клиента',
  type: 'object',
  fields: [
    defineField({
      name: 'testimonial',
      title: 'Отзыв',
      type: 'reference',
      to: [{ type: 'testimonial' }],
      validation: (rule) => rule.required().error('Выберите отзыв.'),
    }),
  ],
  preview: {
    select: { client: 'testimonial.client', quote: 'testimonial.quote' },
    prepare: ({ client, quote }) => ({ title: client ?? 'Отзыв не выбран', subtitle: quote }),
  },
})
