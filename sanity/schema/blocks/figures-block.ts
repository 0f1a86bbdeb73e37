import { BarChartIcon } from '@sanity/icons/BarChart'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import type { Shape } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const figuresBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'figuresBlock',
    title: 'Цифры',
    description: 'Несколько чисел крупно: сколько, за какой срок, какая доля.',
    type: 'object',
    icon: BarChartIcon,
    fields: [
      defineField({ name: 'title', title: 'Заголовок', type: 'string' }),
      defineField({
        name: 'figures',
        title: 'Показатели',
        type: 'array',
        of: [defineArrayMember({ type: 'figure' })],
        validation: (rule) => [
          rule.required().min(1).error('Добавьте показатели.'),
          rule.max(6).warning('Больше шести чисел не запоминают: оставьте главные.'),
        ],
      }),
      defineField({
        name: 'source',
        title: 'Источник',
        description: 'Откуда числа: «Данные ButlerSPB за 2025 год». Виден под ними.',
        type: 'string',
        validation: (rule) =>
          rule.custom(recommended('Числам без источника не верят: скажите, откуда они.')).warning(),
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: {
        title: 'title',
        value: 'figures.0.value',
        label: 'figures.0.label',
        hidden: 'hidden',
      },
      prepare: ({
        title,
        value,
        label,
        hidden,
      }: SelectedFields<'title' | 'value' | 'label' | 'hidden'>) => ({
        title: textOf(title) || [value, label].map(textOf).filter(Boolean).join(' — ') || 'Цифры',
        subtitle: blockSubtitle('Цифры', hidden),
      }),
    },
  }),
  sketch: [14, 60, 106].flatMap((left): Shape[] => [
    ['words', left, 34, 30, 16],
    ['text', left, 60, 30, 4],
  ]),
}
