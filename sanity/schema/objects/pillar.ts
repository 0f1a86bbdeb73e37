import { defineField, defineType } from 'sanity'
import { linkProblem } from '#sanity/schema/rules/link.ts'

/** A promise with the place where a visitor can see that it is kept. */
export const pillar = defineType({
  name: 'pillar',
  title: 'Столп доверия',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'Название',
      type: 'string',
      validation: (rule) => rule.required().error('Назовите столп.'),
    }),
    defineField({
      name: 'text',
      title: 'Пояснение',
      type: 'text',
      rows: 3,
      validation: (rule) => rule.required().error('Поясните, что за этим стоит.'),
    }),
    defineField({
      name: 'href',
      title: 'Где это видно',
      description:
        'Страница или место на ней, где обещание подтверждено: /weekly-report/ или /guarantees/#dogovor.',
      type: 'string',
      validation: (rule) =>
        rule.required().custom((href) => {
          if (!href) return 'Укажите страницу, которая подтверждает обещание.'
          return linkProblem(href) ?? true
        }),
    }),
    defineField({
      name: 'linkLabel',
      title: 'Надпись на ссылке',
      description: 'Что увидит посетитель, например «Посмотреть отчёт».',
      type: 'string',
      validation: (rule) => rule.required().error('Ссылке нужна надпись.'),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'href' } },
})
