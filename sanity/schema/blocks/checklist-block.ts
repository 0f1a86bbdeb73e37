import { CheckmarkCircleIcon } from '@sanity/icons/CheckmarkCircle'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { withNoun } from '#lib/format/plural.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { sketchLines } from './block-sketch.ts'
import type { Shape } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const checklistBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'checklistBlock',
    title: 'Чек-лист',
    description: 'Что проверить или взять с собой: короткие пункты с галочками.',
    type: 'object',
    icon: CheckmarkCircleIcon,
    fields: [
      defineField({ name: 'title', title: 'Заголовок', type: 'string' }),
      defineField({
        name: 'items',
        title: 'Пункты',
        type: 'array',
        of: [defineArrayMember({ title: 'Пункт', type: 'string' })],
        validation: (rule) => [
          rule.required().min(1).error('Добавьте пункты.'),
          rule.unique().error('Пункт повторяется.'),
          rule.max(20).warning('Больше двадцати пунктов не проверят: разделите список.'),
        ],
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', items: 'items', hidden: 'hidden' },
      prepare: ({ title, items, hidden }: SelectedFields<'title' | 'items' | 'hidden'>) => ({
        title: textOf(title) || 'Чек-лист',
        subtitle: blockSubtitle(
          'Чек-лист',
          hidden,
          Array.isArray(items) ? withNoun(items.length, ['пункт', 'пункта', 'пунктов']) : 'пустой',
        ),
      }),
    },
  }),
  sketch: [18, 40, 62].flatMap((top): Shape[] => [
    ['picture', 22, top, 12, 12],
    ...sketchLines(44, top + 4, 84, 1),
  ]),
}
