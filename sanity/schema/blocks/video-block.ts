import { PlayIcon } from '@sanity/icons/Play'
import { defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/fields/alt.ts'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hasExtension } from '#sanity/schema/rules/file-extension.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import type { SchemaBlock } from './schema-block.ts'

export const videoBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'videoBlock',
    title: 'Видео',
    description: 'Видео с нашего сайта, без чужих плееров и слежки.',
    type: 'object',
    icon: PlayIcon,
    fields: [
      defineField({
        name: 'title',
        title: 'Название',
        type: 'string',
        validation: (rule) => rule.required().error('Назовите видео.'),
      }),
      defineField({
        name: 'description',
        title: 'О чём видео',
        description: 'Одна-две фразы: их прочтут и те, кто смотреть не станет.',
        type: 'text',
        rows: 2,
      }),
      defineField({
        name: 'video',
        title: 'Файл видео',
        description: 'MP4 (H.264) или WebM. До 50 МБ: длинное видео на телефоне не досмотрят.',
        type: 'file',
        options: { accept: 'video/mp4,video/webm' },
        validation: (rule) => [
          rule.required().assetRequired().error('Загрузите видео.'),
          rule.custom(hasExtension(['mp4', 'm4v', 'webm'], 'Нужен файл MP4 или WebM.')).error(),
        ],
      }),
      defineField({
        name: 'poster',
        title: 'Заставка',
        description: 'Кадр, который видно до просмотра.',
        type: 'image',
        options: { hotspot },
        fields: [altField],
        validation: (rule) => rule.required().assetRequired().error('Загрузите заставку.'),
      }),
      defineField({
        name: 'captions',
        title: 'Субтитры',
        description: 'Файл WebVTT (.vtt). Нужны тем, кто не слышит или смотрит без звука.',
        type: 'file',
        options: { accept: '.vtt,text/vtt' },
        validation: (rule) =>
          rule.custom(hasExtension(['vtt'], 'Субтитры нужны в формате WebVTT (.vtt).')).error(),
      }),
      defineField({
        name: 'transcript',
        title: 'Расшифровка',
        description: 'Что говорят и показывают. Абзацы разделяйте пустой строкой.',
        type: 'text',
        rows: 6,
        validation: (rule) =>
          rule
            .custom(
              recommended('Без расшифровки видео закрыто для незрячих и для поисковых систем.'),
            )
            .warning(),
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', media: 'poster', hidden: 'hidden' },
      prepare: ({ title, media, hidden }: SelectedFields<'title' | 'hidden'>) => ({
        media,
        title: textOf(title) || 'Видео без названия',
        subtitle: blockSubtitle('Видео', hidden),
      }),
    },
  }),
  sketch: [
    ['picture', 15, 14, 120, 72],
    ['words', 66, 42, 18, 16],
  ],
}
