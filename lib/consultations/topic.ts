/** What the form offers to be about, in its order. A notice may name a topic, but no other text. */
export const topics: readonly string[] = [
  'Забота о пустой квартире',
  'Подготовка к приезду',
  'Ремонт',
  'Аренда',
  'Событие',
  'Поручение',
  'Другое',
]
