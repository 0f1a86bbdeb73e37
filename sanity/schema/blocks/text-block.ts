import { BlockContentIcon } from '@sanity/icons/BlockContent'
import { defineField } from 'sanity'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { textMember } from '#sanity/schema/objects/text-member.ts'
import { sketchLines } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const textBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'textBlock',
    title: 'Текст',
    description: 'Абзацы, подзаголовки и списки.',
    icon: BlockContentIcon,
    named: 'text.0.children.0.text',
    fields: [
      defineField({
        name: 'text',
        title: 'Текст',
        type: 'array',
        of: [textMember({ styles: ['normal', 'h2', 'h3'], decorators: ['strong', 'em'] })],
        validation: (rule) => rule.required().error('Напишите текст.'),
      }),
    ],
  }),
  sketch: [['words', 25, 14, 60, 7], ...sketchLines(25, 32, 100, 6)],
}
