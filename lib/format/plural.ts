const rules = new Intl.PluralRules('ru-RU')

/** Russian noun forms for 1, 2–4 and 5+: `['отзыв', 'отзыва', 'отзывов']`. */
export type NounForms = readonly [one: string, few: string, many: string]

/** The number with its noun in the right form, «791 отзыв». */
export function withNoun(count: number, [one, few, many]: NounForms): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few, many }
  // A fraction takes the genitive singular, which is the "few" form: «3,5 года».
  return `${formatNumber(count)} ${forms[rules.select(count)] ?? few}`
}

/** A number as Russians write it: decimal comma, groups of thousands. */
export function formatNumber(value: number): string {
  return value.toLocaleString('ru-RU', { maximumFractionDigits: 2 })
}
