import { OlistIcon } from '@sanity/icons/Olist'
import { defineArrayMember, defineField } from 'sanity'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { sketchCards, sketchHeading } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const pillarsBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'pillarsBlock',
    title: 'Столпы доверия',
    description: 'Обещания по порядку; каждое ведёт туда, где его можно проверить.',
    icon: OlistIcon,
    fields: [
      blockTitleField,
      blockLeadField,
      defineField({
        name: 'pillars',
        title: 'Столпы',
        type: 'array',
        of: [defineArrayMember({ type: 'pillar' })],
        validation: (rule) => rule.required().min(1).error('Добавьте хотя бы один столп.'),
      }),
    ],
  }),
  sketch: [sketchHeading, ...sketchCards(5, 34, 46)],
}
