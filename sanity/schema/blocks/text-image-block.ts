import { MasterDetailIcon } from '@sanity/icons/MasterDetail'
import { defineField } from 'sanity'
import { altField } from '#sanity/schema/fields/alt.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'
import { sketchLines } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const textImageBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'textImageBlock',
    title: 'Текст с изображением',
    description: 'Текст и рядом с ним изображение, слева или справа.',
    icon: MasterDetailIcon,
    fields: [
      defineField({ name: 'title', title: 'Заголовок', type: 'string' }),
      defineField({
        name: 'text',
        title: 'Текст',
        type: 'richText',
        validation: (rule) => rule.required().error('Напишите текст.'),
      }),
      defineField({
        name: 'image',
        title: 'Изображение',
        type: 'image',
        options: { hotspot },
        fields: [altField],
      }),
      defineField({
        name: 'imageSide',
        title: 'Изображение стоит',
        type: 'string',
        options: {
          layout: 'radio',
          direction: 'horizontal',
          list: [
            { title: 'Слева', value: 'left' },
            { title: 'Справа', value: 'right' },
          ],
        },
        initialValue: 'right',
      }),
    ],
  }),
  sketch: [['words', 12, 24, 50, 7], ...sketchLines(12, 40, 58, 4), ['picture', 82, 18, 58, 64]],
}
