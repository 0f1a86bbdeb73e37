import { EnvelopeIcon } from '@sanity/icons/Envelope'
import { defineField, defineType } from 'sanity'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { sketchLines } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const consultationBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'consultationBlock',
    title: 'Приглашение на консультацию',
    description:
      'Кнопка, которая ведёт к форме запроса; с заголовком и текстом — карточка с кнопкой.',
    type: 'object',
    icon: EnvelopeIcon,
    fields: [
      defineField({
        name: 'title',
        title: 'Заголовок',
        type: 'string',
        validation: (rule) =>
          rule.max(90).warning('Заголовок карточки должен читаться сразу: до 90 знаков.'),
      }),
      defineField({
        name: 'text',
        title: 'Текст',
        description: 'Одна-две фразы: что получит читатель, если напишет.',
        type: 'text',
        rows: 2,
        validation: (rule) =>
          rule.max(300).warning('Длинное приглашение не дочитают: до 300 знаков.'),
      }),
      defineField({
        name: 'label',
        title: 'Надпись на кнопке',
        type: 'string',
        initialValue: 'Получить консультацию',
        validation: (rule) => [
          rule.required().error('Кнопке нужна надпись.'),
          rule.max(60).warning('Длинная надпись не поместится на телефоне в одну строку.'),
        ],
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', label: 'label', hidden: 'hidden' },
      prepare: ({ title, label, hidden }: SelectedFields<'title' | 'label' | 'hidden'>) => ({
        title: textOf(title) || textOf(label),
        subtitle: blockSubtitle('Приглашение на консультацию', hidden),
      }),
    },
  }),
  sketch: [['card', 10, 22, 130, 56], ...sketchLines(40, 34, 70, 1), ['words', 52, 50, 46, 15]],
}
