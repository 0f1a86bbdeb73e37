import { defineField, defineType } from 'sanity'

/** A document that a visitor can download. */
export const download = defineType({
  name: 'download',
  title: 'Документ',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      type: 'string',
      validation: (rule) => rule.required().error('Назовите документ.'),
    }),
    defineField({
      name: 'description',
      title: 'Что в нём',
      description: 'Одна фраза: что посетитель узнает из документа.',
      type: 'text',
      rows: 2,
    }),
    defineField({
      name: 'file',
      title: 'Файл',
      description: 'Лучше PDF. Вид и размер сайт покажет сам.',
      type: 'file',
      validation: (rule) => rule.required().assetRequired().error('Загрузите файл.'),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'file.asset.originalFilename' } },
})
