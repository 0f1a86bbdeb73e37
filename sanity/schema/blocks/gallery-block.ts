import { ImagesIcon } from '@sanity/icons/Images'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { withNoun } from '#lib/format/plural.ts'
import { altField } from '#sanity/schema/fields/alt.ts'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'
import { photographNotDrawing } from '#sanity/schema/rules/photograph.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import type { SchemaBlock } from './schema-block.ts'

export const galleryBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'galleryBlock',
    title: 'Галерея',
    description: 'Несколько изображений рядом; на телефоне их листают пальцем.',
    type: 'object',
    icon: ImagesIcon,
    fields: [
      defineField({ name: 'title', title: 'Заголовок', type: 'string' }),
      defineField({
        name: 'images',
        title: 'Изображения',
        description: 'Порядок меняется перетаскиванием. Лучше всего смотрятся от двух до шести.',
        type: 'array',
        options: { layout: 'grid' },
        of: [
          defineArrayMember({
            title: 'Изображение',
            type: 'image',
            options: { hotspot },
            fields: [
              altField,
              defineField({
                name: 'caption',
                title: 'Подпись',
                description: 'Видна под изображением.',
                type: 'string',
              }),
            ],
            validation: (rule) => [
              rule.assetRequired().error('Загрузите изображение.'),
              rule
                .custom(
                  photographNotDrawing(
                    'Посетитель ждёт настоящий снимок: 3:2 или 4:5, от 1600 точек, с датой в подписи.',
                  ),
                )
                .warning(),
            ],
          }),
        ],
        validation: (rule) => [
          rule.required().min(1).error('Добавьте изображения.'),
          rule.min(2).warning('Для одного изображения лучше подходит блок «Изображение».'),
          rule.max(24).warning('Больше 24 изображений мало кто долистает: оставьте лучшие.'),
        ],
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', images: 'images', media: 'images.0', hidden: 'hidden' },
      prepare: ({
        title,
        images,
        media,
        hidden,
      }: SelectedFields<'title' | 'images' | 'hidden'>) => ({
        media,
        title: textOf(title) || 'Галерея',
        subtitle: blockSubtitle(
          'Галерея',
          hidden,
          Array.isArray(images)
            ? withNoun(images.length, ['изображение', 'изображения', 'изображений'])
            : 'пустая',
        ),
      }),
    },
  }),
  sketch: [
    ['picture', 10, 14, 62, 72],
    ['picture', 78, 14, 62, 33],
    ['picture', 78, 53, 62, 33],
  ],
}
