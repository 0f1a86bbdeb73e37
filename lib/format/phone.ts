/** An international number the way Russians read it: «+7 812 000-00-00»; others stay as they are. */
export function formatPhone(phone: string): string {
  const parts = /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/.exec(phone)
  if (!parts) return phone
  const [, code, first, second, third] = parts
  return `+7\u00a0${code}\u00a0${first}-${second}-${third}`
}
