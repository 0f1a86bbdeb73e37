import { TimelineIcon } from '@sanity/icons/Timeline'
import { defineArrayMember, defineField } from 'sanity'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { sketchHeading } from './block-sketch.ts'
import type { Shape } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const processBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'processBlock',
    title: 'Как это происходит',
    description: 'Этапы на линии времени: что, когда и за сколько.',
    icon: TimelineIcon,
    fields: [
      blockTitleField,
      blockLeadField,
      defineField({
        name: 'stages',
        title: 'Этапы',
        type: 'array',
        of: [defineArrayMember({ type: 'stage' })],
        validation: (rule) => rule.required().min(2).error('Добавьте хотя бы два этапа.'),
      }),
    ],
  }),
  sketch: [
    sketchHeading,
    ['text', 20, 47, 110, 2],
    ...[20, 52, 84, 116].map((left): Shape => ['words', left, 41, 14, 14]),
    ...[14, 46, 78, 110].map((left): Shape => ['text', left, 66, 26, 4]),
  ],
}
