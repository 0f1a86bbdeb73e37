import { defineArrayMember, defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/alt-field.ts'
import { demoField } from '#sanity/schema/demo-field.ts'
import { slugField } from '#sanity/schema/slug-field.ts'
import { wanted } from '#sanity/schema/wanted.ts'

export const article = defineType({
  name: 'article',
  title: 'Статья',
  type: 'document',
  groups: [
    { name: 'content', title: 'Содержание', default: true },
    { name: 'listing', title: 'Темы и связи' },
    { name: 'search', title: 'Поиск и разметка' },
  ],
  fields: [
    defineField({
      name: 'title',
      title: 'Заголовок',
      description: 'Виден в списках, в поиске и во вкладке браузера.',
      type: 'string',
      group: 'content',
      validation: (rule) => [
        rule.required().error('Статье нужен заголовок.'),
        rule.max(90).warning('Длинный заголовок в поиске обрежут.'),
      ],
    }),
    defineField({
      name: 'heading',
      title: 'Заголовок на странице',
      description: 'Если он должен отличаться от заголовка выше.',
      type: 'string',
      group: 'content',
    }),
    slugField({ source: 'title', group: 'content' }),
    defineField({
      name: 'description',
      title: 'Краткое описание',
      description: 'Две-три фразы для списков, поиска и мессенджеров.',
      type: 'text',
      rows: 4,
      group: 'content',
      validation: (rule) =>
        rule.custom(wanted('Без описания поисковые системы возьмут случайную фразу.')).warning(),
    }),
    defineField({
      name: 'publishedAt',
      title: 'Дата публикации',
      type: 'datetime',
      group: 'content',
      initialValue: () => new Date().toISOString(),
      validation: (rule) => rule.required().error('Укажите дату публикации.'),
    }),
    defineField({
      name: 'author',
      title: 'Автор',
      type: 'reference',
      to: [{ type: 'author' }],
      group: 'content',
      validation: (rule) => rule.custom(wanted('Статье с автором доверяют больше.')).warning(),
    }),
    defineField({
      name: 'hero',
      title: 'Главное изображение',
      description: 'Если его нет, сайт нарисует обложку из заголовка.',
      type: 'image',
      group: 'content',
      options: { hotspot: true },
      fields: [
        altField,
        defineField({ name: 'credit', title: 'Автор изображения', type: 'string' }),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Текст',
      type: 'body',
      group: 'content',
      validation: (rule) => rule.required().min(1).error('Статья пуста.'),
    }),
    defineField({
      name: 'categories',
      title: 'Темы',
      type: 'array',
      group: 'listing',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'category' }] })],
      validation: (rule) => [
        rule.unique().error('Тема указана дважды.'),
        rule.min(1).warning('Без темы статью труднее найти.'),
      ],
    }),
    defineField({
      name: 'related',
      title: 'Читайте также',
      description: 'Если пусто, сайт подберёт статьи по темам.',
      type: 'array',
      group: 'listing',
      of: [defineArrayMember({ type: 'reference', to: [{ type: 'article' }], weak: true })],
      validation: (rule) => rule.unique().error('Статья указана дважды.'),
    }),
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
    defineField({
      name: 'structuredData',
      title: 'Разметка',
      type: 'structuredData',
      group: 'search',
    }),
    defineField({
      name: 'importedFrom',
      title: 'Прежний адрес',
      description: 'Откуда статья импортирована.',
      type: 'url',
      group: 'search',
      readOnly: true,
      hidden: ({ value }) => value === undefined,
    }),
    defineField({
      name: 'importDigest',
      title: 'Отпечаток последнего импорта',
      type: 'string',
      hidden: true,
      readOnly: true,
    }),
    demoField,
  ],
  orderings: [
    {
      name: 'publishedAtDesc',
      title: 'Сначала новые',
      by: [{ field: 'publishedAt', direction: 'desc' }],
    },
    { name: 'titleAsc', title: 'По заголовку', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', author: 'author.name', publishedAt: 'publishedAt', media: 'hero' },
    prepare: ({ title, author, publishedAt, media }) => ({
      title,
      subtitle: [publishedAt?.slice(0, 10), author].filter(Boolean).join(' · '),
      media,
    }),
  },
})
