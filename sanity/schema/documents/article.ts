import { DocumentTextIcon } from '@sanity/icons/DocumentText'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { linksGroup, markupGroup, searchGroup, textGroup } from '#sanity/schema/fields/groups.ts'
import { heroField } from '#sanity/schema/fields/hero.ts'
import { articleDate } from '#sanity/schema/preview-date.ts'
import { slugField } from '#sanity/schema/fields/slug.ts'
import { checkHeadings } from '#sanity/schema/rules/body-outline.ts'
import { deadLinks } from '#sanity/schema/rules/dead-links.ts'
import { checkInnerLink } from '#sanity/schema/rules/inner-links.ts'
import { hidesPublished, readableTime } from '#sanity/schema/rules/publication-date.ts'
import { readableUpdate, updateAfterPublication } from '#sanity/schema/rules/update-date.ts'
import { checkDescription, checkTitle } from '#sanity/schema/rules/text-length.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { checkPromiseFigures, checkPromiseNames } from '#sanity/schema/rules/promises.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

const articleFields = [
  // First: who opens the draft has to see it.
  defineField({
    name: 'importDoubts',
    title: 'Проверить после импорта',
    description:
      'Почему импорт оставил статью черновиком. Поправьте текст и нажмите «Проверено»; «Опубликовать» тоже уберёт её из списка.',
    type: 'array',
    of: [defineArrayMember({ title: 'Замечание', type: 'string' })],
    group: 'text',
    hidden: ({ value }) => !Array.isArray(value) || value.length === 0,
  }),
  defineField({
    name: 'title',
    title: 'Заголовок',
    description: 'Виден в списках, в поиске и во вкладке браузера.',
    type: 'string',
    group: 'text',
    validation: (rule) => [
      rule.required().error('Статье нужен заголовок.'),
      rule.custom(checkTitle).warning(),
    ],
  }),
  defineField({
    name: 'heading',
    title: 'Заголовок на странице',
    description: 'Если он должен отличаться от заголовка выше: длиннее или живее.',
    type: 'string',
    group: 'text',
  }),
  slugField({ source: 'title', group: 'text' }),
  defineField({
    name: 'description',
    title: 'Краткое описание',
    description: 'Две-три фразы для списков, поиска и мессенджеров.',
    type: 'text',
    rows: 4,
    group: 'text',
    validation: (rule) => [
      rule.custom(recommended('Без описания поисковые системы возьмут случайную фразу.')).warning(),
      rule.custom(checkDescription).warning(),
    ],
  }),
  defineField({
    name: 'publishedAt',
    title: 'Дата публикации',
    description:
      'Её видит читатель; по ней статьи стоят в блоге. Если она ещё не наступила, опубликованная статья появится на сайте сама в это время.',
    type: 'datetime',
    group: 'text',
    options: { dateFormat: 'DD.MM.YYYY', timeFormat: 'HH:mm' },
    initialValue: () => new Date().toISOString(),
    validation: (rule) => [
      rule.required().error('Укажите дату публикации.'),
      rule.custom(readableTime).error(),
      rule.custom(hidesPublished).warning(),
    ],
  }),
  defineField({
    name: 'updatedAt',
    title: 'Дата обновления',
    description:
      'Когда текст изменился по существу: её увидят читатель и поисковые системы. Если пусто, статья показывает только дату публикации.',
    type: 'datetime',
    group: 'text',
    options: { dateFormat: 'DD.MM.YYYY', timeFormat: 'HH:mm' },
    validation: (rule) => [
      rule.custom(readableUpdate).error(),
      rule.custom(updateAfterPublication).error(),
    ],
  }),
  defineField({
    name: 'author',
    title: 'Автор',
    description: 'Имя под заголовком и карточка в конце статьи.',
    type: 'reference',
    to: [{ type: 'author' }],
    group: 'text',
    validation: (rule) => rule.custom(recommended('Статье с автором доверяют больше.')).warning(),
  }),
  heroField({ group: 'text', without: 'Если его нет, сайт нарисует обложку из заголовка.' }),
  defineField({
    name: 'body',
    title: 'Текст',
    description: 'Кнопка «⋯» после «Изображение» добавляет отзывы, шаги, вопросы и другие блоки.',
    type: 'body',
    group: 'text',
    validation: (rule) => [
      rule.required().min(1).error('Статья пуста.'),
      rule.custom(checkHeadings).warning(),
      rule.custom(deadLinks).warning(),
      rule.custom(checkInnerLink).warning(),
    ],
  }),
  defineField({
    name: 'categories',
    title: 'Темы',
    description: 'По ним читатель находит статью, а сайт подбирает «Читайте также».',
    type: 'array',
    group: 'links',
    of: [defineArrayMember({ title: 'Тема', type: 'reference', to: [{ type: 'category' }] })],
    validation: (rule) => [
      rule.unique().error('Тема указана дважды.'),
      rule.custom(recommended('Без темы статью труднее найти.')).warning(),
    ],
  }),
  defineField({
    name: 'related',
    title: 'Читайте также',
    description: 'Если пусто, сайт подберёт статьи по темам.',
    type: 'array',
    group: 'links',
    of: [
      defineArrayMember({
        title: 'Статья',
        type: 'reference',
        to: [{ type: 'article' }],
        weak: true,
      }),
    ],
    validation: (rule) => rule.unique().error('Статья указана дважды.'),
  }),
  defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
  defineField({
    name: 'structuredData',
    title: 'Разметка',
    type: 'structuredData',
    group: 'markup',
    initialValue: { type: 'BlogPosting' },
  }),
  defineField({
    name: 'importedFrom',
    title: 'Прежний адрес',
    description: 'Откуда статья импортирована.',
    type: 'url',
    group: 'markup',
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
]

export const article = defineType({
  name: 'article',
  title: 'Статья',
  type: 'document',
  validation: (rule) => [
    rule.custom(checkPromiseNames),
    rule.custom(checkPromiseFigures).warning(),
  ],
  icon: DocumentTextIcon,
  groups: [textGroup, linksGroup, searchGroup, markupGroup],
  fields: articleFields,
  orderings: [
    {
      name: 'publishedAtDesc',
      title: 'Сначала новые',
      by: [{ field: 'publishedAt', direction: 'desc' }],
    },
    { name: 'titleAsc', title: 'По заголовку', by: [{ field: 'title', direction: 'asc' }] },
    {
      name: 'updatedAtDesc',
      title: 'Недавно изменённые',
      by: [{ field: '_updatedAt', direction: 'desc' }],
    },
  ],
  preview: {
    select: { title: 'title', author: 'author.name', publishedAt: 'publishedAt', media: 'hero' },
    prepare: ({
      title,
      author,
      publishedAt,
      media,
    }: SelectedFields<'title' | 'author' | 'publishedAt'>) => ({
      title: textOf(title) || 'Без заголовка',
      subtitle: [articleDate(publishedAt, Date.now()), author].filter(Boolean).join(' · '),
      media,
    }),
  },
})
