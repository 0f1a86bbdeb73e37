import { DoubleQuoteIcon } from '@sanity/icons/DoubleQuote'
import { defineArrayMember, defineField } from 'sanity'
import { blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { sketchCards, sketchHeading, sketchLines } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const testimonialsBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
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
        of: [
          defineArrayMember({ title: 'Отзыв', type: 'reference', to: [{ type: 'testimonial' }] }),
        ],
        validation: (rule) => rule.unique().error('Один отзыв выбран дважды.'),
      }),
    ],
  }),
  sketch: [
    sketchHeading,
    ...sketchCards(2, 30, 58),
    ...sketchLines(18, 42, 46, 3),
    ...sketchLines(86, 42, 46, 3),
  ],
}
