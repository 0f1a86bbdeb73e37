import { MasterDetailIcon } from '@sanity/icons/MasterDetail'
import { defineField } from 'sanity'
import { altField } from '#sanity/schema/fields/alt.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'

export const textImageBlock = definePageBlock({
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
})
