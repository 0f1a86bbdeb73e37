import { defineField, defineType } from 'sanity'

export const consultationBlock = defineType({
  name: 'consultationBlock',
  title: 'Приглашение на консультацию',
  description: 'Кнопка, которая ведёт к форме запроса.',
  type: 'object',
  fields: [
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
  ],
  preview: {
    select: { label: 'label' },
    prepare: ({ label }) => ({ title: label, subtitle: 'Приглашение на консультацию' }),
  },
})
