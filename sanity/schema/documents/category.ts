import { defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/demo-field.ts'
import { slugField } from '#sanity/schema/slug-field.ts'

export const category = defineType({
  name: 'category',
  title: 'Тема',
  type: 'document',
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      type: 'string',
      validation: (rule) => rule.required().error('Назовите тему.'),
    }),
    slugField({ source: 'title' }),
    defineField({
      name: 'description',
      title: 'Описание',
      description: 'О чём статьи этой темы.',
      type: 'text',
      rows: 3,
    }),
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo' }),
    demoField,
  ],
  preview: { select: { title: 'title', subtitle: 'description' } },
})
