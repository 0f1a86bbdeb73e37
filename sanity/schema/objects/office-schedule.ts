import { defineArrayMember, defineField, defineType } from 'sanity'
import { laterThanFrom } from '#sanity/schema/rules/office-times.ts'

/** When the office answers, in Petersburg time; the confirmation of a request is computed from it. */
export const officeSchedule = defineType({
  name: 'officeSchedule',
  title: 'График ответов',
  description:
    'По нему сайт считает, когда клиент получит ответ, и пишет это в письме о принятой заявке. Время московское. Пусто — срок не обещаем.',
  type: 'object',
  options: { collapsible: true, collapsed: true },
  fields: [
    defineField({
      name: 'week',
      title: 'Рабочие часы',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'openHours',
          title: 'Часы',
          type: 'object',
          fields: [
            defineField({
              name: 'weekdays',
              title: 'Дни недели',
              type: 'array',
              of: [defineArrayMember({ title: 'День', type: 'string' })],
              options: {
                list: [
                  { title: 'Понедельник', value: 'mon' },
                  { title: 'Вторник', value: 'tue' },
                  { title: 'Среда', value: 'wed' },
                  { title: 'Четверг', value: 'thu' },
                  { title: 'Пятница', value: 'fri' },
                  { title: 'Суббота', value: 'sat' },
                  { title: 'Воскресенье', value: 'sun' },
                ],
              },
              validation: (rule) => rule.required().min(1).error('Отметьте хотя бы один день.'),
            }),
            timeField('from', 'С'),
            timeField('to', 'До'),
          ],
          validation: (rule) => rule.custom(laterThanFrom),
        }),
      ],
    }),
    defineField({
      name: 'holidays',
      title: 'Выходные и праздники',
      description: 'Дни, когда не отвечает никто.',
      type: 'array',
      of: [defineArrayMember({ title: 'День', type: 'date' })],
      validation: (rule) => rule.unique().error('Этот день уже есть в списке.'),
    }),
    defineField({
      name: 'exceptions',
      title: 'Особые дни',
      description: 'В эти дни часы другие; они важнее праздников.',
      type: 'array',
      of: [
        defineArrayMember({
          name: 'specialDay',
          title: 'День',
          type: 'object',
          fields: [
            defineField({
              name: 'date',
              title: 'Дата',
              type: 'date',
              validation: (rule) => rule.required().error('Укажите дату.'),
            }),
            timeField('from', 'С'),
            timeField('to', 'До'),
          ],
          validation: (rule) => rule.custom(laterThanFrom),
        }),
      ],
    }),
    defineField({
      name: 'answerMinutes',
      title: 'Отвечаем за, минут',
      description:
        'Рабочих минут от заявки до ответа: 120 — это два часа. В текстах вместо числа пишите «за {срок ответа}» или «в течение {срока ответа}».',
      type: 'number',
      validation: (rule) =>
        rule.integer().min(1).max(6000).error('Нужно целое число минут, от 1 до 6000.'),
    }),
  ],
})

function timeField(name: 'from' | 'to', title: string) {
  return defineField({
    name,
    title,
    type: 'string',
    placeholder: '09:00',
    validation: (rule) =>
      rule
        .required()
        .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { name: 'время' })
        .error('Нужно время из четырёх цифр, например 09:00.'),
  })
}
