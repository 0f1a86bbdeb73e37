import { defineField, defineType } from 'sanity'

/** The figures that the texts of the site name in braces; lib/format/promises.ts has the names. */
export const promises = defineType({
  name: 'promises',
  title: 'Обещания в числах',
  description:
    'В текстах вместо числа пишите его имя в фигурных скобках, и сайт поставит число отсюда на всех страницах сразу. Срок ответа на обычное сообщение — {срок ответа} или {срока ответа} — берётся из графика ответов, {часы ответа} — из часов работы. То же самое должно стоять в образцах договора.',
  type: 'object',
  options: { collapsible: true, collapsed: true },
  fields: [
    numberField('urgentMinutes', 'Ответ на срочное, минут', {
      names: '«за {срок срочного ответа}», «в течение {срока срочного ответа}»',
      most: 1440,
    }),
    numberField('estimateDays', 'Смета готова, рабочих дней', {
      names: '«через {срок сметы}», «не дольше {срока сметы}»',
      most: 60,
    }),
    numberField('estimatePercent', 'Точность сметы, %', {
      names: '«отклонение до {точности сметы}»',
      most: 100,
      fraction: true,
    }),
    defineField({
      name: 'reportDay',
      title: 'День отчёта',
      description: 'В тексте: «{дни отчёта}» — «каждую пятницу», «{в день отчёта}» — «в пятницу».',
      type: 'string',
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
    }),
    defineField({
      name: 'reportTime',
      title: 'Отчёт приходит до',
      description: 'В тексте: «до {часа отчёта}».',
      type: 'string',
      placeholder: '18:00',
      validation: (rule) =>
        rule
          .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { name: 'время' })
          .error('Нужно время из четырёх цифр, например 18:00.'),
    }),
    numberField('keysDays', 'Ключи после договора, рабочих дней', {
      names: '«вернём за {срок возврата ключей}»',
      most: 60,
    }),
    numberField('secrecyYears', 'Молчание после договора, лет', {
      names: '«{срок тайны} после его окончания»',
      most: 100,
    }),
    numberField('remotePercent', 'Клиентов ведут дела на расстоянии, %', {
      names: '«{доля дел на расстоянии} клиентов»',
      most: 100,
      fraction: true,
    }),
    numberField('clientYears', 'Средний срок сотрудничества, лет', {
      names: '«в среднем {срок сотрудничества}»',
      most: 100,
      fraction: true,
    }),
  ],
})

type NumberOptions = { names: string; most: number; fraction?: true }

function numberField(name: string, title: string, { names, most, fraction }: NumberOptions) {
  return defineField({
    name,
    title,
    description: `В тексте: ${names}.`,
    type: 'number',
    validation: (rule) => {
      const positive = rule.positive().max(most)
      return fraction
        ? positive.error(`Нужно число больше нуля, не больше ${most}.`)
        : positive.integer().error(`Нужно целое число от 1 до ${most}.`)
    },
  })
}
