const roubles = new Intl.NumberFormat('ru-RU', {
  style: 'currency',
  currency: 'RUB',
  maximumFractionDigits: 0,
})

/** Whole roubles as Russians write them: `18 000 ₽`, with spaces that do not break. */
export function formatRoubles(amount: number): string {
  return roubles.format(amount)
}
