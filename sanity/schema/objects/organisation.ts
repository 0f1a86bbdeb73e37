import { defineArrayMember, defineField, defineType } from 'sanity'
import { recommended } from '#sanity/schema/rules/recommended.ts'

export const organisation = defineType({
  name: 'organisation',
  title: 'Организация',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Название',
      type: 'string',
      validation: (rule) => rule.required().error('Укажите название организации.'),
    }),
    defineField({
      name: 'legalName',
      title: 'Юридическое название',
      description: 'Как в ЕГРЮЛ или ЕГРИП.',
      type: 'string',
      validation: (rule) =>
        rule
          .custom(recommended('Без юридического названия посетитель не знает, кому доверяет.'))
          .warning(),
    }),
    defineField({
      name: 'inn',
      title: 'ИНН',
      type: 'string',
      validation: (rule) =>
        rule.regex(/^(\d{10}|\d{12})$/, { name: 'ИНН' }).error('ИНН — 10 или 12 цифр.'),
    }),
    defineField({
      name: 'ogrn',
      title: 'ОГРН или ОГРНИП',
      type: 'string',
      validation: (rule) =>
        rule
          .regex(/^(\d{13}|\d{15})$/, { name: 'ОГРН' })
          .error('ОГРН — 13 цифр, ОГРНИП — 15 цифр.'),
    }),
    defineField({
      name: 'areaServed',
      title: 'Где работаем',
      description: 'Города и области, как их пишут на картах: «Санкт-Петербург».',
      type: 'array',
      of: [defineArrayMember({ title: 'Место', type: 'string' })],
      validation: (rule) => rule.unique().error('Место указано дважды.'),
    }),
    defineField({
      name: 'priceRange',
      title: 'Порядок цен',
      description: 'Одной строкой для поисковых систем: «от 3 500 ₽».',
      type: 'string',
      validation: (rule) =>
        rule.max(99).error('Поисковые системы не читают строку длиннее 99 знаков.'),
    }),
    defineField({
      name: 'profiles',
      title: 'Профили в сети',
      description:
        'Страницы организации на картах, в каталогах и соцсетях: по ним поисковые системы её узнают.',
      type: 'array',
      of: [
        defineArrayMember({
          title: 'Ссылка',
          type: 'url',
          validation: (rule) => rule.uri({ scheme: ['https'] }).error('Нужна ссылка https://…'),
        }),
      ],
      validation: (rule) => rule.unique().error('Ссылка указана дважды.'),
    }),
  ],
})
