import { defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/alt-field.ts'

export const imageBlock = defineType({
  name: 'imageBlock',
  title: 'Изображение',
  type: 'image',
  options: { hotspot: true },
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
  ],
  validation: (rule) => rule.required().assetRequired().error('Загрузите изображение.'),
  preview: { select: { media: 'asset', title: 'alt', subtitle: 'caption' } },
})
