import { DocumentsIcon } from '@sanity/icons/Documents'
import { defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { searchGroup, textGroup } from '#sanity/schema/fields/groups.ts'
import { slugField } from '#sanity/schema/fields/slug.ts'
import { deadLinks } from '#sanity/schema/rules/dead-links.ts'
import { checkDescription, checkTitle } from '#sanity/schema/rules/text-length.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { checkPromiseFigures, checkPromiseNames } from '#sanity/schema/rules/promises.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

/** A page of the site at `/<slug>/`, made of blocks. */
export const page = defineType({
  name: 'page',
  title: 'Страница',
  type: 'document',
  validation: (rule) => [
    rule.custom(checkPromiseNames),
    rule.custom(checkPromiseFigures).warning(),
  ],
  icon: DocumentsIcon,
  groups: [textGroup, searchGroup],
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      description:
        'Видно во вкладке браузера и в поиске, а без блока «Первый экран» — и на самой странице.',
      type: 'string',
      group: 'text',
      validation: (rule) => [
        rule.required().error('Назовите страницу.'),
        rule.custom(checkTitle).warning(),
      ],
    }),
    slugField({ source: 'title', group: 'text' }),
    defineField({
      name: 'description',
      title: 'Краткое описание',
      description: 'Одна-две фразы для поиска и мессенджеров: что посетитель здесь узнает.',
      type: 'text',
      rows: 3,
      group: 'text',
      validation: (rule) => [
        rule
          .custom(recommended('Без описания поисковые системы возьмут случайную фразу.'))
          .warning(),
        rule.custom(checkDescription).warning(),
      ],
    }),
    defineField({
      name: 'blocks',
      title: 'Блоки',
      description: 'Идут на странице сверху вниз; порядок меняется перетаскиванием.',
      type: 'pageBlocks',
      group: 'text',
      validation: (rule) => [
        rule.required().min(1).error('Добавьте на страницу хотя бы один блок.'),
        rule.custom(deadLinks).warning(),
      ],
    }),
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
    demoField,
  ],
  orderings: [
    { name: 'titleAsc', title: 'По названию', by: [{ field: 'title', direction: 'asc' }] },
    { name: 'slugAsc', title: 'По адресу', by: [{ field: 'slug.current', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', slug: 'slug.current', noindex: 'seo.noindex' },
    prepare: ({ title, slug, noindex }: SelectedFields<'title' | 'slug' | 'noindex'>) => ({
      title: textOf(title) || 'Без названия',
      subtitle: [
        textOf(slug) ? `/${textOf(slug)}/` : 'без адреса',
        noindex === true && 'не в поиске',
      ]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
