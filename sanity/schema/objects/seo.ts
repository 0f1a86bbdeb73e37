import { defineField, defineType } from 'sanity'
import { descriptionWarning, titleWarning } from '#sanity/schema/rules/text-length.ts'

export const seo = defineType({
  name: 'seo',
  title: 'Поисковые системы',
  type: 'object',
  options: { collapsible: true, collapsed: false },
  fields: [
    defineField({
      name: 'title',
      title: 'Заголовок в поиске',
      description: 'Если пусто, берётся заголовок самой страницы.',
      type: 'string',
      validation: (rule) => rule.custom((title) => titleWarning(title) ?? true).warning(),
    }),
    defineField({
      name: 'description',
      title: 'Описание в поиске',
      description: 'Если пусто, берётся краткое описание страницы.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.custom((text) => descriptionWarning(text) ?? true).warning(),
    }),
    defineField({
      name: 'noindex',
      title: 'Не показывать в поиске',
      description: 'Страница откроется по ссылке, но поисковые системы её не покажут.',
      type: 'boolean',
      initialValue: false,
    }),
  ],
})
