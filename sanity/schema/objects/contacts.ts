import { defineField, defineType } from 'sanity'

const internationalPhone = /^\+[1-9]\d{6,14}$/

export const contacts = defineType({
  name: 'contacts',
  title: 'Контакты',
  type: 'object',
  fields: [
    defineField({
      name: 'phone',
      title: 'Телефон',
      description: 'В международном виде без пробелов: +78120000000.',
      type: 'string',
      validation: (rule) =>
        rule
          .regex(internationalPhone, { name: 'телефон' })
          .error('Запишите номер в виде +78120000000.'),
    }),
    defineField({
      name: 'email',
      title: 'Электронная почта',
      type: 'string',
      validation: (rule) => rule.email().error('Это не похоже на адрес электронной почты.'),
    }),
    defineField({
      name: 'telegram',
      title: 'Telegram',
      description: 'Имя пользователя без @.',
      type: 'string',
      validation: (rule) =>
        rule
          .regex(/^[a-zA-Z]\w{4,31}$/, { name: 'имя в Telegram' })
          .error('Имя в Telegram: от 5 латинских букв, цифр и подчёркиваний, без @.'),
    }),
    defineField({
      name: 'whatsapp',
      title: 'WhatsApp',
      description: 'Номер в международном виде без пробелов.',
      type: 'string',
      validation: (rule) =>
        rule
          .regex(internationalPhone, { name: 'номер WhatsApp' })
          .error('Запишите номер в виде +78120000000.'),
    }),
    defineField({
      name: 'max',
      title: 'MAX',
      description: 'Ссылка на профиль или чат.',
      type: 'url',
      validation: (rule) => rule.uri({ scheme: ['https'] }).error('Нужна ссылка https://…'),
    }),
    defineField({ name: 'address', title: 'Адрес', type: 'postalAddress' }),
    defineField({
      name: 'answeredBy',
      title: 'Кто отвечает',
      description: 'Кого посетитель увидит на странице «Контакты» рядом с каналами связи.',
      type: 'reference',
      to: [{ type: 'author' }],
    }),
  ],
})
