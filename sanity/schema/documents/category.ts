import { TagIcon } from '@sanity/icons/Tag'
import { defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { searchGroup, textGroup } from '#sanity/schema/fields/groups.ts'
import { slugField } from '#sanity/schema/fields/slug.ts'
import { checkDescription } from '#sanity/schema/rules/text-length.ts'
import { checkPromiseFigures, checkPromiseNames } from '#sanity/schema/rules/promises.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'

export const category = defineType({
  name: 'category',
  title: 'Тема',
  type: 'document',
  validation: (rule) => [
    rule.custom(checkPromiseNames),
    rule.custom(checkPromiseFigures).warning(),
  ],
  icon: TagIcon,
  groups: [textGroup, searchGroup],
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      description: 'Одно-два слова: стоит над заголовками статей и в списке тем.',
      type: 'string',
      group: 'text',
      validation: (rule) => [
        rule.required().error('Назовите тему.'),
        rule.max(40).warning('Длинное название не поместится над заголовком статьи.'),
      ],
    }),
    slugField({ source: 'title', group: 'text' }),
    defineField({
      name: 'description',
      title: 'Описание',
      description: 'О чём статьи этой темы: стоит на её странице и в поиске.',
      type: 'text',
      rows: 3,
      group: 'text',
      validation: (rule) => [
        rule.custom(recommended('Без описания страница темы начинается с пустоты.')).warning(),
        rule.custom(checkDescription).warning(),
      ],
    }),
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
    demoField,
  ],
  orderings: [
    { name: 'titleAsc', title: 'По названию', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', subtitle: 'description' },
  },
})
