import { ThLargeIcon } from '@sanity/icons/ThLarge'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { withNoun } from '#lib/format/plural.ts'
import { isRecord } from '#lib/json/is-record.ts'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import type { Shape } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const tableBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'tableBlock',
    title: 'Таблица',
    description: 'Сравнение, смета, расписание. На телефоне широкая таблица прокручивается вбок.',
    type: 'object',
    icon: ThLargeIcon,
    options: { modal: { type: 'dialog', width: 2 } },
    fields: [
      defineField({
        name: 'caption',
        title: 'Название таблицы',
        type: 'string',
        validation: (rule) =>
          rule
            .custom(recommended('Назовите таблицу: без названия её не понять на слух.'))
            .warning(),
      }),
      defineField({
        name: 'headerRow',
        title: 'Первая строка — заголовки столбцов',
        type: 'boolean',
        initialValue: true,
      }),
      defineField({
        name: 'rows',
        title: 'Строки',
        type: 'array',
        of: [defineArrayMember({ type: 'tableRow' })],
        validation: (rule) => [
          rule.required().min(1).error('Добавьте строки.'),
          rule
            .custom((rows) =>
              new Set((rows ?? []).map(cellCount)).size > 1
                ? 'В строках разное число ячеек: недостающие останутся пустыми.'
                : true,
            )
            .warning(),
        ],
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { caption: 'caption', rows: 'rows', hidden: 'hidden' },
      prepare: ({ caption, rows, hidden }: SelectedFields<'caption' | 'rows' | 'hidden'>) => ({
        title: textOf(caption) || 'Таблица без названия',
        subtitle: blockSubtitle(
          'Таблица',
          hidden,
          Array.isArray(rows) ? withNoun(rows.length, ['строка', 'строки', 'строк']) : 'пустая',
        ),
      }),
    },
  }),
  sketch: [
    ['words', 15, 18, 120, 12],
    ...[34, 50, 66].flatMap((top): Shape[] => [
      ['card', 15, top, 37, 12],
      ['card', 56, top, 37, 12],
      ['card', 98, top, 37, 12],
    ]),
  ],
}

function cellCount(row: unknown): number {
  const cells = isRecord(row) ? row['cells'] : undefined
  return Array.isArray(cells) ? cells.length : 0
}
