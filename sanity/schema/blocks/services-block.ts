import { ThListIcon } from '@sanity/icons/ThList'
import { defineArrayMember, defineField } from 'sanity'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { sketchCards, sketchHeading } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const servicesBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'servicesBlock',
    title: 'Услуги',
    description: 'Перечень услуг с ценами и ссылками на их страницы.',
    icon: ThListIcon,
    fields: [
      blockTitleField,
      blockLeadField,
      defineField({
        name: 'services',
        title: 'Какие услуги показать',
        description: 'Пустой список показывает все услуги по порядку.',
        type: 'array',
        of: [defineArrayMember({ title: 'Услуга', type: 'reference', to: [{ type: 'service' }] })],
        validation: (rule) => rule.unique().error('Одна услуга выбрана дважды.'),
      }),
    ],
  }),
  sketch: [sketchHeading, ...sketchCards(3, 30, 28), ...sketchCards(3, 64, 28)],
}
