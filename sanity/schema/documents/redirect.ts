import { TransferIcon } from '@sanity/icons/Transfer'
import { defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/fields/demo.ts'
import { deadLinks } from '#sanity/schema/rules/dead-links.ts'
import { checkChain, checkFrom, checkTo } from '#sanity/schema/rules/redirect.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'

/** Sends visitors of an old address to a new one. */
export const redirect = defineType({
  name: 'redirect',
  title: 'Перенаправление',
  type: 'document',
  icon: TransferIcon,
  fields: [
    defineField({
      name: 'from',
      title: 'Старый адрес',
      description:
        'Путь на этом сайте: /rent/, для файла /price.pdf, для страниц старого WordPress /?p=12. Без домена.',
      type: 'string',
      validation: (rule) => rule.required().custom(checkFrom),
    }),
    defineField({
      name: 'to',
      title: 'Новый адрес',
      description:
        'Путь на этом сайте, например /services/porucheniya/, или полный адрес https://….',
      type: 'string',
      validation: (rule) => [
        rule.required().custom(checkTo),
        rule.custom(checkChain).warning(),
        rule.custom(deadLinks).warning(),
      ],
    }),
    defineField({
      name: 'permanent',
      title: 'Навсегда',
      description:
        'Включено — поисковые системы запомнят новый адрес (308). Выключите, если переезд временный (307).',
      type: 'boolean',
      initialValue: true,
    }),
    defineField({
      name: 'reason',
      title: 'Зачем',
      description: 'Заметка для себя; на сайте не видна.',
      type: 'string',
    }),
    demoField,
  ],
  orderings: [
    { name: 'fromAsc', title: 'По старому адресу', by: [{ field: 'from', direction: 'asc' }] },
    {
      name: 'createdAtDesc',
      title: 'Сначала новые',
      by: [{ field: '_createdAt', direction: 'desc' }],
    },
  ],
  preview: {
    select: { from: 'from', to: 'to', permanent: 'permanent' },
    prepare: ({ from, to, permanent }: SelectedFields<'from' | 'to' | 'permanent'>) => ({
      title: textOf(from) || 'Без адреса',
      subtitle: `→ ${textOf(to) || '…'}${permanent === false ? ' · временно' : ''}`,
    }),
  },
})
