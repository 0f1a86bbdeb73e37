import { defineField, defineType } from 'sanity'
import { wanted } from '#sanity/schema/wanted.ts'

export const rating = defineType({
  name: 'rating',
  title: 'Оценка',
  description:
    'Показывается на странице и в разметке только вместе с источником: оценка без источника вводит читателя в заблуждение.',
  type: 'object',
  fields: [
    defineField({
      name: 'value',
      title: 'Средняя оценка',
      type: 'number',
      validation: (rule) =>
        rule.required().custom((value, { parent }) => {
          if (value === undefined) return 'Укажите среднюю оценку.'
          const { best, worst } = boundsOf(parent)
          return value >= worst && value <= best
            ? true
            : `Оценка должна быть от ${worst} до ${best}.`
        }),
    }),
    defineField({
      name: 'count',
      title: 'Число оценок',
      type: 'number',
      validation: (rule) =>
        rule.required().integer().positive().error('Укажите целое число больше нуля.'),
    }),
    defineField({ name: 'best', title: 'Лучшая возможная', type: 'number', initialValue: 5 }),
    defineField({ name: 'worst', title: 'Худшая возможная', type: 'number', initialValue: 1 }),
    defineField({
      name: 'source',
      title: 'Источник',
      description: 'Кто собрал оценки, например «Яндекс Карты».',
      type: 'string',
      validation: (rule) => rule.custom(wanted('Без источника оценка не показывается.')).warning(),
    }),
  ],
})

function boundsOf(parent: unknown): { best: number; worst: number } {
  const fields = typeof parent === 'object' && parent !== null ? parent : {}
  const best = 'best' in fields && typeof fields.best === 'number' ? fields.best : 5
  const worst = 'worst' in fields && typeof fields.worst === 'number' ? fields.worst : 1
  return { best, worst }
}
