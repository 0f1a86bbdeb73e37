import { defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/demo-field.ts'
import { searchGroup, textGroup } from '#sanity/schema/field-groups.ts'
import { slugField } from '#sanity/schema/slug-field.ts'

/** A page of the site at `/<slug>/`, made of blocks. */
export const page = defineType({
  name: 'page',
  title: 'Страница',
  type: 'document',
  groups: [textGroup, searchGroup],
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      description:
        'Виден во вкладке браузера и в поиске, а без блока «Первый экран» — и на странице.',
      type: 'string',
      group: 'text',
      validation: (rule) => rule.required().error('Назовите страницу.'),
    }),
    slugField({ source: 'title', group: 'text' }),
    defineField({
      name: 'description',
      title: 'Краткое описание',
      description: 'Одна-две фразы для поиска и мессенджеров: что посетитель здесь узнает.',
      type: 'text',
      rows: 3,
      group: 'text',
    }),
    defineField({
      name: 'blocks',
      title: 'Блоки',
      description: 'Идут на странице сверху вниз; порядок меняется перетаскиванием.',
      type: 'pageBlocks',
      group: 'text',
      validation: (rule) => rule.required().min(1).error('Добавьте на страницу хотя бы один блок.'),
    }),
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
    demoField,
  ],
  orderings: [
    { name: 'titleAsc', title: 'По названию', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', slug: 'slug.current' },
    prepare: ({ title, slug }) => ({ title, subtitle: slug ? `/${slug}/` : 'без адреса' }),
  },
})
