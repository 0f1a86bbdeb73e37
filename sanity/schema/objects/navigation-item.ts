import { defineField, defineType } from 'sanity'
import { linkProblem } from '#sanity/schema/rules/link.ts'

export const navigationItem = defineType({
  name: 'navigationItem',
  title: 'Пункт меню',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      type: 'string',
      validation: (rule) => rule.required().error('Назовите пункт меню.'),
    }),
    defineField({
      name: 'href',
      title: 'Адрес',
      description: 'Путь на этом сайте, например /blog/, или полный адрес.',
      type: 'string',
      validation: (rule) =>
        rule.required().custom((href) => {
          if (!href) return 'Укажите адрес.'
          return linkProblem(href) ?? true
        }),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'href' } },
})
