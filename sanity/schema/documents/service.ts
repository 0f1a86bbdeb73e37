import { CaseIcon } from '@sanity/icons/Case'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { searchGroup, textGroup } from '#sanity/schema/fields/groups.ts'
import { heroField } from '#sanity/schema/fields/hero.ts'
import { serviceScenes } from '#lib/format/service-drawing.ts'
import { orderRankField, orderRankOrdering } from '#sanity/schema/fields/order-rank.ts'
import { slugField } from '#sanity/schema/fields/slug.ts'
import { checkHeadings } from '#sanity/schema/rules/body-outline.ts'
import { deadLinks } from '#sanity/schema/rules/dead-links.ts'
import { checkDescription, checkTitle } from '#sanity/schema/rules/text-length.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { checkPromiseFigures, checkPromiseNames } from '#sanity/schema/rules/promises.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

const textFields = [
  defineField({
    name: 'title',
    title: 'Название',
    description: 'Как услуга называется в списке, в меню и во вкладке браузера.',
    type: 'string',
    group: 'text',
    validation: (rule) => [
      rule.required().error('Назовите услугу.'),
      rule.custom(checkTitle).warning(),
    ],
  }),
  slugField({ source: 'title', group: 'text' }),
  defineField({
    name: 'description',
    title: 'Краткое описание',
    description: 'Две фразы для списка услуг, поиска и мессенджеров.',
    type: 'text',
    rows: 3,
    group: 'text',
    validation: (rule) => [
      rule.custom(recommended('Без описания в списке услуг будет одно название.')).warning(),
      rule.custom(checkDescription).warning(),
    ],
  }),
  heroField({
    group: 'text',
    without: 'Если его нет, страница покажет рисунок.',
    wanted:
      'Пока на странице рисунок. Нужен горизонтальный снимок работы 3:2, от 2400 × 1600 точек, дневной свет, главное — в средней трети.',
  }),
  defineField({
    name: 'scene',
    title: 'Рисунок',
    description:
      'Виден, пока нет главного изображения. Если не выбран, сайт подберёт его по словам в адресе страницы.',
    type: 'string',
    group: 'text',
    options: { list: serviceScenes },
    hidden: ({ document }) => document?.['hero'] !== undefined,
  }),
  defineField({
    name: 'body',
    title: 'Текст',
    description: 'Как услуга устроена: подробнее, чем в кратком описании.',
    type: 'body',
    group: 'text',
    validation: (rule) => [rule.custom(checkHeadings).warning(), rule.custom(deadLinks).warning()],
  }),
]

const offerFields = [
  defineField({
    name: 'included',
    title: 'Что входит',
    description: 'Короткие пункты: «Обход с фотографиями раз в неделю».',
    type: 'array',
    group: 'offer',
    of: [defineArrayMember({ title: 'Пункт', type: 'string' })],
    validation: (rule) =>
      rule.custom(recommended('Без списка не понятно, за что клиент платит.')).warning(),
  }),
  defineField({
    name: 'receives',
    title: 'Что получает клиент',
    description: 'Что останется у него в руках: отчёт, чеки, акт, ключи.',
    type: 'array',
    group: 'offer',
    of: [defineArrayMember({ title: 'Пункт', type: 'string' })],
  }),
  defineField({
    name: 'price',
    title: 'Цена',
    description: 'Стоит в списке услуг и на странице; без неё там «по запросу».',
    type: 'price',
    group: 'offer',
    initialValue: { kind: 'request' },
  }),
]

export const service = defineType({
  name: 'service',
  title: 'Услуга',
  type: 'document',
  validation: (rule) => [
    rule.custom(checkPromiseNames),
    rule.custom(checkPromiseFigures).warning(),
  ],
  icon: CaseIcon,
  groups: [textGroup, { name: 'offer', title: 'Состав и цена' }, searchGroup],
  fields: [
    ...textFields,
    ...offerFields,
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
    orderRankField,
    demoField,
  ],
  orderings: [
    orderRankOrdering,
    { name: 'titleAsc', title: 'По названию', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: {
    select: { title: 'title', kind: 'price.kind', amount: 'price.amount', media: 'hero' },
    prepare: ({ title, kind, amount, media }: SelectedFields<'title' | 'kind' | 'amount'>) => ({
      title: textOf(title) || 'Без названия',
      subtitle:
        kind === 'from' && typeof amount === 'number'
          ? `от ${amount.toLocaleString('ru-RU')} ₽`
          : 'цена по запросу',
      media,
    }),
  },
})
