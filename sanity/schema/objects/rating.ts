import { defineField, defineType } from 'sanity'
import { checkCount, checkValue, fieldsOf, isBegun } from '#sanity/schema/rules/rating.ts'

export const rating = defineType({
  name: 'rating',
  title: 'Оценка',
  description:
    'Показывается на странице и в разметке только вместе с источником и ссылкой на него: оценка, которую нельзя проверить, вводит читателя в заблуждение.',
  type: 'object',
  fields: [
    defineField({
      name: 'value',
      title: 'Средняя оценка',
      type: 'number',
      validation: (rule) => rule.custom((value, { parent }) => checkValue(value, fieldsOf(parent))),
    }),
    defineField({
      name: 'count',
      title: 'Число оценок',
      type: 'number',
      validation: (rule) => rule.custom((count, { parent }) => checkCount(count, fieldsOf(parent))),
    }),
    defineField({
      name: 'best',
      title: 'Лучшая возможная',
      description: 'Если пусто, 5.',
      type: 'number',
    }),
    defineField({
      name: 'worst',
      title: 'Худшая возможная',
      description: 'Если пусто, 1.',
      type: 'number',
    }),
    defineField({
      name: 'source',
      title: 'Источник',
      description: 'Кто собрал оценки, например «Яндекс Карты».',
      type: 'string',
      validation: (rule) =>
        rule
          .custom((source, { parent }) =>
            isBegun(fieldsOf(parent)) && !source ? 'Без источника оценка не показывается.' : true,
          )
          .warning(),
    }),
    defineField({
      name: 'url',
      title: 'Ссылка на источник',
      description: 'Страница, где видны эти оценки. Без неё оценка на сайте не показывается.',
      type: 'url',
      validation: (rule) => [
        rule.uri({ scheme: ['https'] }).error('Нужна ссылка https://…'),
        rule
          .custom((url, { parent }) =>
            isBegun(fieldsOf(parent)) && !url
              ? 'Без ссылки на источник оценка не показывается.'
              : true,
          )
          .warning(),
      ],
    }),
  ],
})
