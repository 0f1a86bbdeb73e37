import { defineField, defineType } from 'sanity'
import { isRecord } from '#lib/json/is-record.ts'
import { recommended } from '#sanity/schema/rules/recommended.ts'

/** What a service costs: from an amount, or on request. */
export const price = defineType({
  name: 'price',
  title: 'Цена',
  type: 'object',
  options: { columns: 2 },
  fields: [
    defineField({
      name: 'kind',
      title: 'Как назвать цену',
      description: '«По запросу» — на сайте вместо суммы будет приглашение обсудить задачу.',
      type: 'string',
      options: {
        layout: 'radio',
        list: [
          { title: 'От суммы', value: 'from' },
          { title: 'По запросу', value: 'request' },
        ],
      },
      initialValue: 'request',
      validation: (rule) => rule.required().error('Выберите, как назвать цену.'),
    }),
    defineField({
      name: 'amount',
      title: 'Сумма, ₽',
      description: 'Целое число рублей, без пробелов: 18000.',
      type: 'number',
      hidden: ({ parent }) => !isFrom(parent),
      validation: (rule) =>
        rule.custom((amount, { parent }) => {
          if (!isFrom(parent)) return true
          if (amount === undefined) return 'Укажите сумму или выберите «По запросу».'
          return Number.isInteger(amount) && amount > 0
            ? true
            : 'Сумма — целое число рублей больше нуля.'
        }),
    }),
    defineField({
      name: 'unit',
      title: 'За что',
      description: 'Продолжает сумму: «от 18 000 ₽ в месяц», «за визит», «за праздник».',
      type: 'string',
      hidden: ({ parent }) => !isFrom(parent),
      validation: (rule) =>
        rule
          .custom((unit, { parent }) =>
            isFrom(parent) ? recommended('Без единицы не понятно, за что эта сумма.')(unit) : true,
          )
          .warning(),
    }),
  ],
})

function isFrom(parent: unknown): boolean {
  return isRecord(parent) && parent['kind'] === 'from'
}
