import { HelpCircleIcon } from '@sanity/icons/HelpCircle'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { withNoun } from '#lib/format/plural.ts'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { sketchHeading, sketchRows } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const faqBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'faqBlock',
    title: 'Вопросы и ответы',
    description: 'Ответ раскрывается по нажатию на вопрос.',
    type: 'object',
    icon: HelpCircleIcon,
    fields: [
      defineField({ name: 'title', title: 'Заголовок', type: 'string' }),
      defineField({
        name: 'questions',
        title: 'Вопросы',
        type: 'array',
        of: [defineArrayMember({ type: 'question' })],
        validation: (rule) => rule.required().min(1).error('Добавьте хотя бы один вопрос.'),
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: { title: 'title', questions: 'questions', hidden: 'hidden' },
      prepare: ({
        title,
        questions,
        hidden,
      }: SelectedFields<'title' | 'questions' | 'hidden'>) => ({
        title: textOf(title) || 'Вопросы и ответы',
        subtitle: blockSubtitle(
          'Вопросы и ответы',
          hidden,
          Array.isArray(questions)
            ? withNoun(questions.length, ['вопрос', 'вопроса', 'вопросов'])
            : 'пусто',
        ),
      }),
    },
  }),
  sketch: [sketchHeading, ...sketchRows(4, 11)],
}
