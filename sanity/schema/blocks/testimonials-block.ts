import { DoubleQuoteIcon } from '@sanity/icons/DoubleQuote'
import { defineArrayMember, defineField } from 'sanity'
import { blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'

export const testimonialsBlock = definePageBlock({
  name: 'testimonialsBlock',
  title: 'Отзывы',
  description: 'Слова клиентов; первый отзыв показан крупно.',
  icon: DoubleQuoteIcon,
  fields: [
    blockTitleField,
    defineField({
      name: 'testimonials',
      title: 'Какие отзывы показать',
      description:
        'Пустой список показывает новейшие. Без согласия клиента отзыв на сайте не появится.',
      type: 'array',
      of: [defineArrayMember({ title: 'Отзыв', type: 'reference', to: [{ type: 'testimonial' }] })],
      validation: (rule) => rule.unique().error('Один отзыв выбран дважды.'),
    }),
  ],
})
