import { OlistIcon } from '@sanity/icons/Olist'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { withNoun } from '#lib/format/plural.ts'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { sketchLines } from './block-sketch.ts'
import type { Shape } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const stepsBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'stepsBlock',
    title: 'Шаги',
    description: 'Пронумерованные шаги. В статье вида «Инструкция» они попадают и в разметку.',
    type: 'object',
    icon: OlistIcon,
    fields: [
      defineField({ name: 'title', title: 'Заголовок', type: 'string' }),
      defineField({
        name: 'steps',
        title: 'Шаги по порядку',
        type: 'array',
        of: [defineArrayMember({ type: 'step' })],
        validation: (rule) => [
          rule.required().min(1).error('Добавьте шаги.'),
          rule.min(2).warning('Один шаг — ещё не инструкция: добавьте второй.'),
        ],
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', steps: 'steps', hidden: 'hidden' },
      prepare: ({ title, steps, hidden }: SelectedFields<'title' | 'steps' | 'hidden'>) => ({
        title: textOf(title) || 'Шаги',
        subtitle: blockSubtitle(
          'Шаги',
          hidden,
          Array.isArray(steps) ? withNoun(steps.length, ['шаг', 'шага', 'шагов']) : 'пусто',
        ),
      }),
    },
  }),
  sketch: [16, 42, 68].flatMap((top): Shape[] => [
    ['words', 20, top, 14, 14],
    ...sketchLines(44, top + 2, 84, 2),
  ]),
}
