import { defineField } from 'sanity'

/** The heading a block of a page opens with. */
export const blockTitleField = defineField({
  name: 'title',
  title: 'Заголовок',
  type: 'string',
  validation: (rule) => [
    rule.required().error('Блоку нужен заголовок: по нему посетитель находит нужное.'),
    rule.max(80).warning('Длинный заголовок трудно прочесть с телефона: уложитесь в 80 знаков.'),
  ],
})

/** One or two sentences below the heading of a block. */
export const blockLeadField = defineField({
  name: 'lead',
  title: 'Вступление',
  description: 'Одна-две фразы под заголовком. Можно оставить пустым.',
  type: 'text',
  rows: 3,
})
