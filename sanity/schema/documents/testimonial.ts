import { CommentIcon } from '@sanity/icons/Comment'
import { defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { orderRankField, orderRankOrdering } from '#sanity/schema/fields/order-rank.ts'
import { consentWarning } from '#sanity/schema/rules/consent.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

const consents = [
  { title: 'Согласие на публикацию получено', value: 'yes' },
  { title: 'Публиковать нельзя', value: 'no' },
  { title: 'Пока не известно', value: 'unknown' },
]

const consentMarks: Readonly<Record<string, string>> = {
  yes: 'согласие есть',
  no: 'публиковать нельзя',
}

export const testimonial = defineType({
  name: 'testimonial',
  title: 'Отзыв',
  type: 'document',
  icon: CommentIcon,
  fields: [
    defineField({
      name: 'quote',
      title: 'Слова клиента',
      description: 'Без внешних кавычек: сайт поставит их сам.',
      type: 'text',
      rows: 5,
      validation: (rule) => rule.required().error('Без слов клиента отзыва нет.'),
    }),
    defineField({
      name: 'client',
      title: 'Клиент',
      description: 'Имя, как его можно показать: «Марина К.».',
      type: 'string',
      validation: (rule) => rule.required().error('Укажите, чьи это слова.'),
    }),
    defineField({
      name: 'role',
      title: 'Кто это',
      description: 'Стоит после имени: «владелица квартиры».',
      type: 'string',
    }),
    defineField({
      name: 'city',
      title: 'Город',
      description: 'Где клиент живёт.',
      type: 'string',
    }),
    defineField({
      name: 'service',
      title: 'Услуга',
      description: 'По ней посетитель отбирает отзывы; отзыв появится и на странице услуги.',
      type: 'reference',
      to: [{ type: 'service' }],
    }),
    defineField({
      name: 'date',
      title: 'Дата',
      description:
        'Когда клиент это сказал. Новые отзывы стоят выше, пока вы не расставите их сами.',
      type: 'date',
      options: { dateFormat: 'DD.MM.YYYY' },
    }),
    defineField({
      name: 'consent',
      title: 'Согласие на публикацию',
      description:
        'Среди отзывов и в разметке для поисковых систем стоят только те, чьи авторы согласились.',
      type: 'string',
      options: { layout: 'radio', list: consents },
      initialValue: 'unknown',
      validation: (rule) => [
        rule.required().error('Укажите, есть ли согласие.'),
        rule.custom((consent) => consentWarning(consent) ?? true).warning(),
      ],
    }),
    orderRankField,
    demoField,
  ],
  orderings: [
    orderRankOrdering,
    { name: 'dateDesc', title: 'Сначала новые', by: [{ field: 'date', direction: 'desc' }] },
    { name: 'clientAsc', title: 'По имени', by: [{ field: 'client', direction: 'asc' }] },
  ],
  preview: {
    select: { client: 'client', role: 'role', quote: 'quote', consent: 'consent' },
    prepare: ({
      client,
      role,
      quote,
      consent,
    }: SelectedFields<'client' | 'role' | 'quote' | 'consent'>) => ({
      title: [client, role].filter(Boolean).join(', ') || 'Без имени',
      subtitle: [consentMarks[textOf(consent)] ?? 'согласие не известно', quote]
        .filter(Boolean)
        .join(' · '),
    }),
  },
})
