import { defineField, defineType } from 'sanity'

export const seo = defineType({
  name: 'seo',
  title: 'Поисковые системы',
  type: 'object',
  options: { collapsible: true, collapsed: false },
  fields: [
    defineField({
      name: 'title',
      title: 'Заголовок в поиске',
      description: 'Если пусто, берётся заголовок статьи.',
      type: 'string',
      validation: (rule) => rule.max(70).warning('В поиске видны первые 60–70 знаков.'),
    }),
    defineField({
      name: 'description',
      title: 'Описание в поиске',
      description: 'Если пусто, берётся описание статьи.',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.max(200).warning('В поиске видны первые 150–200 знаков.'),
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
