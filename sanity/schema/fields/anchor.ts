import { defineField } from 'sanity'

/** Where a link leads into a page: `dogovor` is reached as `/guarantees/#dogovor`. */
export const anchorField = defineField({
  name: 'anchor',
  title: 'Якорь',
  description:
    'Нужен, только если на этот блок ведёт ссылка. Латиницей: «dogovor» откроется по адресу страницы с #dogovor.',
  type: 'string',
  validation: (rule) => [
    rule
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { name: 'якорь' })
      .error('Якорь — строчные латинские буквы, цифры и одиночные дефисы, первой стоит буква.'),
    rule.max(60).error('Якорь длиннее 60 знаков: сократите.'),
  ],
})
