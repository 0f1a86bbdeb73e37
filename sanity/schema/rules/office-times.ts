/** Hours that end before they begin would close the office for the day. */
export function laterThanFrom(hours: { from?: unknown; to?: unknown } | undefined): true | string {
  const { from, to } = hours ?? {}
  if (typeof from !== 'string' || typeof to !== 'string' || from < to) return true
  return 'Конец должен быть позже начала. Часы за полночь разделите на два дня.'
}
