import { UsersIcon } from '@sanity/icons/Users'
import { defineArrayMember, defineField } from 'sanity'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { sketchHeading } from './block-sketch.ts'
import type { Shape } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const teamBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'teamBlock',
    title: 'Команда',
    description: 'Люди с именем, ролью и опытом.',
    icon: UsersIcon,
    fields: [
      blockTitleField,
      blockLeadField,
      defineField({
        name: 'people',
        title: 'Люди',
        type: 'array',
        of: [defineArrayMember({ title: 'Человек', type: 'reference', to: [{ type: 'author' }] })],
        validation: (rule) => [
          rule.required().min(1).error('Выберите хотя бы одного человека.'),
          rule.unique().error('Один человек выбран дважды.'),
        ],
      }),
    ],
  }),
  sketch: [
    sketchHeading,
    ...[16, 62, 108].flatMap((left): Shape[] => [
      ['picture', left, 30, 28, 36],
      ['text', left, 74, 28, 4],
      ['text', left, 82, 18, 4],
    ]),
  ],
}
