import { defineArrayMember, defineField, defineType } from 'sanity'

/** One row of a table. */
export const tableRow = defineType({
  name: 'tableRow',
  title: 'Строка таблицы',
  type: 'object',
  fields: [
    defineField({
      name: 'cells',
      title: 'Ячейки',
      description: 'Слева направо. Первая ячейка называет строку.',
      type: 'array',
      of: [defineArrayMember({ title: 'Ячейка', type: 'string' })],
      validation: (rule) => [
        rule.required().min(1).error('Добавьте хотя бы одну ячейку.'),
        rule.max(12).error('Больше 12 столбцов не прочесть: разделите таблицу.'),
      ],
    }),
  ],
  preview: {
    select: { cells: 'cells' },
    prepare: ({ cells }) => ({
      title: Array.isArray(cells) && cells.length > 0 ? cells.join(' | ') : 'Пустая строка',
    }),
  },
})
