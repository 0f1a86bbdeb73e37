import { ImageIcon } from '@sanity/icons/Image'
import { defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/fields/alt.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import type { SchemaBlock } from './schema-block.ts'

export const imageBlock: SchemaBlock = {
  places: ['body'],
  type: defineType({
    name: 'imageBlock',
    title: 'Изображение',
    type: 'image',
    icon: ImageIcon,
    options: { hotspot },
    fields: [
      altField,
      defineField({
        name: 'caption',
        title: 'Подпись',
        description: 'Видна под изображением.',
        type: 'string',
      }),
      defineField({
        name: 'credit',
        title: 'Автор изображения',
        description: 'Кого указать как автора или владельца прав.',
        type: 'string',
      }),
      hiddenField,
    ],
    validation: (rule) => rule.required().assetRequired().error('Загрузите изображение.'),
    preview: {
      select: { media: 'asset', alt: 'alt', caption: 'caption', hidden: 'hidden' },
      prepare: ({ media, alt, caption, hidden }: SelectedFields<'alt' | 'caption' | 'hidden'>) => ({
        media,
        // One line: a second would cover the first above the picture.
        title: blockSubtitle(textOf(caption) || textOf(alt) || 'Изображение без описания', hidden),
      }),
    },
  }),
}
