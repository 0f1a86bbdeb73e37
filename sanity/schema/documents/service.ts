import { defineArrayMember, defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/alt-field.ts'
import { demoField } from '#sanity/schema/demo-field.ts'
import { searchGroup, textGroup } from '#sanity/schema/field-groups.ts'
import { orderRankField, orderRankOrdering } from '#sanity/schema/order-rank-field.ts'
import { slugField } from '#sanity/schema/slug-field.ts'
import { wanted } from '#sanity/schema/wanted.ts'

export const service = defineType({
  name: 'service',
  title: 'Услуга',
  type: 'document',
  groups: [textGroup, { name: 'offer', title: 'Что входит и цена' }, searchGroup],
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      description: 'Как услуга называется в списке, в меню и во вкладке браузера.',
      type: 'string',
      group: 'text',
      validation: (rule) => rule.required().error('Назовите услугу.'),
    }),
    slugField({ source: 'title', group: 'text' }),
    defineField({
      name: 'description',
      title: 'Краткое описание',
      description: 'Две фразы для списка услуг, поиска и мессенджеров.',
      type: 'text',
      rows: 3,
      group: 'text',
      validation: (rule) =>
        rule.custom(wanted('Без описания в списке услуг будет одно название.')).warning(),
    }),
    defineField({
      name: 'hero',
      title: 'Главное изображение',
      description: 'Если его нет, страница обойдётся типографикой.',
      type: 'image',
      group: 'text',
      options: { hotspot: true },
      fields: [
        altField,
        defineField({ name: 'credit', title: 'Автор изображения', type: 'string' }),
      ],
    }),
    defineField({
      name: 'body',
      title: 'Текст',
      description: 'Как услуга устроена: подробнее, чем в кратком описании.',
      type: 'body',
      group: 'text',
    }),
    defineField({
      name: 'included',
      title: 'Что входит',
      description: 'Короткие пункты: «Обход с фотографиями раз в неделю».',
      type: 'array',
      group: 'offer',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.min(1).warning('Без списка не понятно, за что клиент платит.'),
    }),
    defineField({
      name: 'receives',
      title: 'Что получает клиент',
      description: 'Что останется у него в руках: отчёт, чеки, акт, ключи.',
      type: 'array',
      group: 'offer',
      of: [defineArrayMember({ type: 'string' })],
    }),
    defineField({ name: 'price', title: 'Цена', type: 'price', group: 'offer' }),
    defineField({ name: 'seo', title: 'Поисковые системы', type: 'seo', group: 'search' }),
    orderRankField,
    demoField,
  ],
  orderings: [
    orderRankOrdering,
    { name: 'titleAsc', title: 'По названию', by: [{ field: 'title', direction: 'asc' }] },
  ],
  preview: { select: { title: 'title', subtitle: 'description', media: 'hero' } },
})
