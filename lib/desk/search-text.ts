import { cleanLine } from '#lib/consultations/clean-text.ts'

const longest = 200

/**
 * What to look for in contacts, names and numbers, for what the concierge typed: a phone as its
 * digits, however it is grouped; a Telegram address as its name. '' looks for nothing.
 */
export function toSearchText(typed: string): string {
  const text = cleanLine(typed).slice(0, longest)
  if (/^[+(]?\d[\d\s().-]{4,}$/.test(text)) {
    const digits = text.replaceAll(/\D/g, '')
    return digits.length === 11 ? digits.replace(/^[78]/, '') : digits
  }
  return text.replace(/^(?:https?:\/\/)?t\.me\//i, '').replace(/^№\s*/, '')
}
