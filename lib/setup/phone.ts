import { parseContact } from '#lib/consultations/contact.ts'

/**
 * A telephone number as people write it, Russian also without its country, as the settings of the
 * site have it: `+78120000000`. Undefined for what is no number, or has an extension.
 */
export function toPhone(text: string): string | undefined {
  const parsed = parseContact('phone', text.trim())
  return parsed.ok && !parsed.contact.includes(';') ? parsed.contact : undefined
}
