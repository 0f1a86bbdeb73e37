/** Warns that a testimonial without consent is not shown. */
export function consentWarning(consent: string | undefined): string | undefined {
  if (consent === 'unknown') {
    return 'Пока согласия нет, отзыв не показывается. Спросите у клиента и выберите «получено».'
  }
  if (consent === 'no') return 'Клиент не согласился: отзыв не показывается.'
  return undefined
}
