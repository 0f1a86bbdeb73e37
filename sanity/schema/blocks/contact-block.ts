import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { blockLeadField, blockTitleField } from '#sanity/schema/block-heading.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { sketchLines } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const contactBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'contactBlock',
    title: 'Заявка на консультацию',
    description: 'Короткая форма заявки и контакты из настроек сайта.',
    icon: EnvelopeIcon,
    fields: [blockTitleField, blockLeadField],
  }),
  sketch: [
    ['words', 12, 24, 46, 7],
    ...sketchLines(12, 42, 50, 4),
    ['card', 78, 18, 60, 66],
    ['text', 86, 30, 44, 7],
    ['text', 86, 46, 44, 7],
    ['words', 86, 64, 30, 10],
  ],
}
