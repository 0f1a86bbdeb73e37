import { defineField, defineType } from 'sanity'
import { linkProblem } from '#sanity/schema/rules/link.ts'

/** Annotation of a text: a link to another site, or to a page of ours that is not a document. */
export const link = defineType({
  name: 'link',
  title: 'Ссылка',
  type: 'object',
  fields: [
    defineField({
      name: 'href',
      title: 'Адрес',
      description:
        'https://…, mailto:…, tel:… или путь на этом сайте, например /consultation/. Для статей и авторов удобнее «Внутренняя ссылка».',
      type: 'string',
      validation: (rule) =>
        rule.required().custom((href) => {
          if (!href) return 'Укажите адрес ссылки.'
          return linkProblem(href) ?? true
        }),
    }),
    defineField({
      name: 'newTab',
      title: 'Открывать в новой вкладке',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'nofollow',
      title: 'Не передавать вес ссылки (nofollow)',
      type: 'boolean',
      initialValue: false,
    }),
    defineField({
      name: 'sponsored',
      title: 'Рекламная ссылка (sponsored)',
      description: 'Обязательно для оплаченных ссылок.',
      type: 'boolean',
      initialValue: false,
    }),
  ],
})
