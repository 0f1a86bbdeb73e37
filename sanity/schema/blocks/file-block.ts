import { DownloadIcon } from '@sanity/icons/Download'
import { defineField, defineType } from 'sanity'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { sketchLines } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const fileBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'fileBlock',
    title: 'Файл для скачивания',
    description: 'Образец отчёта, сметы или договора. Вид и размер файла сайт покажет сам.',
    type: 'object',
    icon: DownloadIcon,
    fields: [
      defineField({
        name: 'title',
        title: 'Название',
        description: 'Что это за документ: «Образец еженедельного отчёта».',
        type: 'string',
        validation: (rule) =>
          rule.required().error('Назовите файл: читатель должен знать, что скачивает.'),
      }),
      defineField({ name: 'description', title: 'Пояснение', type: 'text', rows: 2 }),
      defineField({
        name: 'file',
        title: 'Файл',
        description: 'Лучше PDF: он откроется на любом телефоне. Файл увидит любой посетитель.',
        type: 'file',
        validation: (rule) => rule.required().assetRequired().error('Загрузите файл.'),
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', name: 'file.asset.originalFilename', hidden: 'hidden' },
      prepare: ({ title, name, hidden }: SelectedFields<'title' | 'name' | 'hidden'>) => ({
        title: textOf(title) || 'Файл без названия',
        subtitle: blockSubtitle('Файл', hidden, textOf(name)),
      }),
    },
  }),
  sketch: [['card', 20, 36, 110, 28], ['words', 28, 43, 11, 14], ...sketchLines(48, 45, 70, 2)],
}
