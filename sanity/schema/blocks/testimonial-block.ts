import { DoubleQuoteIcon } from '@sanity/icons/DoubleQuote'
import { defineField, defineType } from 'sanity'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import type { SchemaBlock } from './schema-block.ts'

export const testimonialBlock: SchemaBlock = {
  places: ['body'],
  type: defineType({
    name: 'testimonialBlock',
    title: 'Отзыв клиента',
    type: 'object',
    icon: DoubleQuoteIcon,
    fields: [
      defineField({
        name: 'testimonial',
        title: 'Отзыв',
        type: 'reference',
        to: [{ type: 'testimonial' }],
        validation: (rule) => rule.required().error('Выберите отзыв.'),
      }),
      hiddenField,
    ],
    preview: {
      select: { client: 'testimonial.client', quote: 'testimonial.quote', hidden: 'hidden' },
      prepare: ({ client, quote, hidden }: SelectedFields<'client' | 'quote' | 'hidden'>) => ({
        title: textOf(client) || 'Отзыв не выбран',
        subtitle: blockSubtitle('Отзыв', hidden, textOf(quote)),
      }),
    },
  }),
}
