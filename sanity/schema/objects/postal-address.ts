import { defineField, defineType } from 'sanity'

export const postalAddress = defineType({
  name: 'postalAddress',
  title: 'Адрес',
  type: 'object',
  fields: [
    defineField({ name: 'street', title: 'Улица и дом', type: 'string' }),
    defineField({ name: 'locality', title: 'Город', type: 'string' }),
    defineField({ name: 'region', title: 'Регион', type: 'string' }),
    defineField({ name: 'postalCode', title: 'Индекс', type: 'string' }),
    defineField({
      name: 'country',
      title: 'Страна',
      description: 'Две латинские буквы по ISO 3166-1: RU.',
      type: 'string',
      validation: (rule) =>
        rule
          .regex(/^[A-Z]{2}$/, { name: 'код страны' })
          .error('Код страны — две заглавные латинские буквы.'),
    }),
  ],
})
