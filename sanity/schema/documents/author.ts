import { defineArrayMember, defineField, defineType } from 'sanity'
import { altField } from '#sanity/schema/alt-field.ts'
import { demoField } from '#sanity/schema/demo-field.ts'
import { slugField } from '#sanity/schema/slug-field.ts'
import { wanted } from '#sanity/schema/wanted.ts'

export const author = defineType({
  name: 'author',
  title: 'Автор',
  type: 'document',
  fields: [
    defineField({
      name: 'name',
      title: 'Имя',
      type: 'string',
      validation: (rule) => rule.required().error('Укажите имя автора.'),
    }),
    slugField({ source: 'name' }),
    defineField({
      name: 'kind',
      title: 'Кто это',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          { title: 'Человек', value: 'person' },
          { title: 'Организация или редакция', value: 'organization' },
        ],
      },
      initialValue: 'person',
      validation: (rule) => rule.required().error('Выберите, кто это.'),
    }),
    defineField({
      name: 'role',
      title: 'Роль',
      description: 'Например «Управляющая сервисом».',
      type: 'string',
    }),
    defineField({
      name: 'bio',
      title: 'О себе',
      description: 'Опыт и чему можно верить: две-три фразы.',
      type: 'text',
      rows: 4,
      validation: (rule) =>
        rule
          .custom(wanted('Читатель и поисковые системы доверяют авторам, о которых рассказано.'))
          .warning(),
    }),
    defineField({
      name: 'photo',
      title: 'Фотография',
      type: 'image',
      options: { hotspot: true },
      fields: [altField],
    }),
    defineField({
      name: 'experience',
      title: 'Опыт',
      description:
        'Где и сколько лет работает, чему учился, за что отвечает. Виден на странице автора.',
      type: 'text',
      rows: 5,
    }),
    defineField({
      name: 'links',
      title: 'Профили в сети',
      description:
        'Страницы этого же человека или организации: по ним поисковые системы узнают автора.',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'url',
          validation: (rule) => rule.uri({ scheme: ['https'] }).error('Нужна ссылка https://…'),
        }),
      ],
      validation: (rule) => rule.unique().error('Ссылка указана дважды.'),
    }),
    demoField,
  ],
  preview: { select: { title: 'name', subtitle: 'role', media: 'photo' } },
})
