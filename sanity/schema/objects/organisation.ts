import { defineField, defineType } from 'sanity'
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
  ],
})
