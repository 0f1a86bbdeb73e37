import { defineField, defineType } from 'sanity'

/** A number with its meaning: «3,5 года» — «средний срок сотрудничества». */
export const figure = defineType({
  name: 'figure',
  title: 'Показатель',
  type: 'object',
  fields: [
    defineField({
      name: 'value',
      title: 'Значение',
      description: 'Как его увидит читатель: «80 %», «3,5 года».',
      type: 'string',
      validation: (rule) => rule.required().error('Укажите значение.'),
    }),
    defineField({
      name: 'label',
      title: 'Что это',
      type: 'string',
      validation: (rule) => rule.required().error('Объясните, что это за число.'),
    }),
  ],
  preview: { select: { title: 'value', subtitle: 'label' } },
})
