import { DocumentsIcon } from '@sanity/icons/Documents'
import { defineArrayMember, defineField, defineType } from 'sanity'
import { withNoun } from '#lib/format/plural.ts'
import { anchorField } from '#sanity/schema/fields/anchor.ts'
import { blockSubtitle } from '#sanity/schema/block-subtitle.ts'
import { hiddenField } from '#sanity/schema/fields/hidden.ts'
import { textOf } from '#sanity/schema/rules/stored-body.ts'
import type { SelectedFields } from '#sanity/schema/selected-fields.ts'
import { sketchHeading, sketchLines } from './block-sketch.ts'
import type { Shape } from './block-sketch.ts'
import type { SchemaBlock } from './schema-block.ts'

export const articlesBlock: SchemaBlock = {
  places: ['body', 'page'],
  type: defineType({
    name: 'articlesBlock',
    title: 'Статьи',
    description: 'Карточки выбранных или новейших статей.',
    type: 'object',
    icon: DocumentsIcon,
    fields: [
      defineField({
        name: 'title',
        title: 'Заголовок',
        type: 'string',
        initialValue: 'По теме',
        validation: (rule) => rule.required().error('Озаглавьте подборку.'),
      }),
      defineField({
        name: 'articles',
        title: 'Статьи',
        description:
          'На страницах из блоков пустой список значит «новейшие»; в тексте статьи блок без выбранных не виден.',
        type: 'array',
        of: [defineArrayMember({ title: 'Статья', type: 'reference', to: [{ type: 'article' }] })],
        validation: (rule) => [
          rule.unique().error('Статья выбрана дважды.'),
          rule.max(6).warning('Больше шести карточек — уже список: оставьте главные.'),
        ],
      }),
      defineField({
        name: 'limit',
        title: 'Сколько новейших',
        description: 'На страницах из блоков, пока статьи не выбраны. Если пусто, три.',
        type: 'number',
        validation: (rule) => rule.integer().min(1).max(6).error('Целое число от 1 до 6.'),
        hidden: ({ parent }: { parent?: { articles?: unknown[] } }) =>
          (parent?.articles?.length ?? 0) > 0,
      }),
      anchorField,
      hiddenField,
    ],
    preview: {
      select: {
        title: 'title',
        articles: 'articles',
        first: 'articles.0.title',
        media: 'articles.0.hero',
        hidden: 'hidden',
      },
      prepare: ({
        title,
        articles,
        first,
        media,
        hidden,
      }: SelectedFields<'title' | 'articles' | 'first' | 'hidden'>) => ({
        media,
        title: textOf(title) || textOf(first) || 'Статьи',
        subtitle: blockSubtitle(
          'Статьи',
          hidden,
          Array.isArray(articles)
            ? withNoun(articles.length, ['статья', 'статьи', 'статей'])
            : 'не выбраны',
        ),
      }),
    },
  }),
  sketch: [
    sketchHeading,
    ...[10, 56, 102].flatMap((left): Shape[] => [
      ['picture', left, 30, 38, 30],
      ...sketchLines(left, 68, 38, 2),
    ]),
  ],
}
