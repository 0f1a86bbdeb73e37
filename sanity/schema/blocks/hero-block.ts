import { HomeIcon } from '@sanity/icons/Home'
import { defineField } from 'sanity'
import { altField } from '#sanity/schema/fields/alt.ts'
import { definePageBlock } from '#sanity/schema/define-page-block.ts'
import { hotspot } from '#sanity/schema/fields/hotspot.ts'
import { linkProblem } from '#sanity/schema/rules/link.ts'
import type { SchemaBlock } from './schema-block.ts'

export const heroBlock: SchemaBlock = {
  places: ['page'],
  type: definePageBlock({
    name: 'heroBlock',
    title: 'Первый экран',
    description: 'Большой заголовок с вступлением. Стоит первым и заменяет заголовок страницы.',
    icon: HomeIcon,
    named: 'heading',
    fields: [
      defineField({
        name: 'heading',
        title: 'Заголовок',
        type: 'string',
        validation: (rule) => [
          rule.required().error('Первому экрану нужен заголовок.'),
          rule.max(90).warning('Короткий заголовок читают, длинный пропускают.'),
        ],
      }),
      defineField({
        name: 'lead',
        title: 'Вступление',
        type: 'text',
        rows: 4,
        validation: (rule) => rule.required().error('Скажите в двух фразах, о чём эта страница.'),
      }),
      defineField({
        name: 'image',
        title: 'Изображение',
        type: 'image',
        options: { hotspot },
        fields: [altField],
      }),
      defineField({ name: 'actionLabel', title: 'Надпись на кнопке', type: 'string' }),
      defineField({
        name: 'actionHref',
        title: 'Куда ведёт кнопка',
        description: 'Путь на этом сайте, например /consultation/, или полный адрес.',
        type: 'string',
        validation: (rule) => rule.custom((href) => (href ? (linkProblem(href) ?? true) : true)),
      }),
    ],
  }),
  sketch: [
    ['picture', 0, 0, 150, 100],
    ['words', 15, 40, 80, 9],
    ['card', 15, 56, 60, 5],
    ['words', 15, 72, 34, 11],
  ],
}
