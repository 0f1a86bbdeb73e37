import { defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/demo-field.ts'
import { orderRankField } from '#sanity/schema/order-rank-field.ts'

const consents = [
  { title: 'Согласие на публикацию получено', value: 'yes' },
  { title: 'Публиковать нельзя', value: 'no' },
  { title: 'Пока не известно', value: 'unknown' },
]

export const testimonial = defineType({
  name: 'testimonial',
  title: 'Отзыв',
  type: 'document',
  fields: [
    defineField({
      name: 'quote',
      title: 'Слова клиента',
      description: 'Без внешних кавычек: сайт поставит их сам.',
      type: 'text',
      rows: 5,
      validation: (rule) => rule.required().error('Без слов клиента отзыва нет.'),
    }),
    defineField({
      name: 'client',
      title: 'Клиент',
      description: 'Имя, как его можно показать: «Марина К.».',
      type: 'string',
      validation: (rule) => rule.required().error('Укажите, чьи это слова.'),
    }),
    defineField({ name: 'role', title: 'Кто это', type: 'string' }),
    defineField({ name: 'city', title: 'Город', type: 'string' }),
    defineField({
      name: 'service',
      title: 'Услуга',
      description: 'По ней посетитель отбирает отзывы; отзыв появится и на странице услуги.',
      type: 'reference',
      to: [{ type: 'service' }],
    }),
    defineField({ name: 'date', title: 'Дата', type: 'date' }),
    defineField({
      name: 'consent',
      title: 'Согласие на публикацию',
      description: 'Пока согласие не получено, отзыв не попадает в разметку для поисковых систем.',
      type: 'string',
      options: { layout: 'radio', list: consents },
      initialValue: 'unknown',
      validation: (rule) => [
        rule.required().error('Укажите, есть ли согласие.'),
        rule
          .custom((consent) =>
            consent === 'unknown' ? 'Спросите у клиента согласие на публикацию.' : true,
          )
          .warning(),
      ],
    }),
    orderRankField,
    demoField,
  ],
  preview: {
    select: { client: 'client', role: 'role', quote: 'quote' },
    prepare: ({ client, role, quote }) => ({
      title: [client, role].filter(Boolean).join(', '),
      subtitle: quote,
    }),
  },
})
