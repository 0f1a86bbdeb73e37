import { defineArrayMember, defineField, defineType } from 'sanity'
import { demoField } from '#sanity/schema/demo-field.ts'

export const home = defineType({
  name: 'home',
  title: 'Главная страница',
  type: 'document',
  fields: [
    defineField({
      name: 'heading',
      title: 'Заголовок',
      type: 'string',
      validation: (rule) => rule.required().error('Главной странице нужен заголовок.'),
    }),
    defineField({
      name: 'lead',
      title: 'Вступление',
      type: 'text',
      rows: 4,
      validation: (rule) => rule.required().error('Скажите в двух фразах, что вы делаете.'),
    }),
    defineField({
      name: 'pillars',
      title: 'Столпы доверия',
      type: 'array',
      of: [defineArrayMember({ type: 'pillar' })],
      validation: (rule) => rule.length(5).warning('Столпов доверия пять.'),
    }),
    defineField({
      name: 'figures',
      title: 'Показатели',
      type: 'array',
      of: [defineArrayMember({ type: 'figure' })],
    }),
    demoField,
  ],
  preview: { prepare: () => ({ title: 'Главная страница' }) },
})
