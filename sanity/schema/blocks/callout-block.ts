import { BulbOutlineIcon } from '@sanity/icons/BulbOutline'
import { defineField, defineType } from 'sanity'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { bodyMembers, textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { sketchLines } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const calloutBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'calloutBlock',
    title: 'Врезка',
    description:
      'Короткая история клиента или важная мысль в рамке. До 240 знаков без списков на широком экране стоит на полях статьи.',
    type: 'object',
    icon: BulbOutlineIcon,
    fields: [
      defineField({
        name: 'title',
        title: 'Заголовок',
        description: 'Например, «Случай из практики».',
        type: 'string',
      }),
      defineField({
        name: 'text',
        title: 'Текст',
        type: 'richText',
        validation: (rule) => rule.required().min(1).error('Напишите текст врезки.'),
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', text: 'text', hidden: 'hidden' },
      prepare: ({ title, text, hidden }: SelectedFields<'title' | 'text' | 'hidden'>) => ({
        title: textOf(title) || bodyMembers(text)[0]?.text || 'Пустая врезка',
        subtitle: blockSubtitle('Врезка', hidden),
      }),
    },
  }),
  sketch: [['card', 15, 26, 120, 48], ['words', 15, 26, 4, 48], ...sketchLines(30, 38, 92, 3)],
}
