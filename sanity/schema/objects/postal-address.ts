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
    degrees({
      name: 'latitude',
      title: 'Широта',
      description: 'В градусах, как на картах: 59.9386. Вместе с долготой ставит точку на карте.',
      max: 90,
    }),
    degrees({
      name: 'longitude',
      title: 'Долгота',
      description: 'В градусах, как на картах: 30.3141.',
      max: 180,
    }),
  ],
})

function degrees({
  max,
  ...field
}: Record<'name' | 'title' | 'description', string> & { max: number }) {
  return defineField({
    ...field,
    type: 'number',
    validation: (rule) =>
      rule.min(-max).max(max).error(`Градусы — число от −${max} до ${max}, с точкой: 59.9386.`),
  })
}
