import { parsePhoneNumberFromString } from 'libphonenumber-js/max'

/**
 * An international number in the groups of its country: «+7 812 000-00-00», «+44 20 7183 8750».
 * Anything else, a number without its country or with an extension for one, stays as written.
 */
export function formatPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone, { extract: false })
  if (!number?.isPossible() || number.ext !== undefined) return phone
  const [country = '', area = '', ...groups] = number.formatInternational().split(' ')
  // The library puts spaces everywhere; Russians write hyphens after the area code.
  const text = country === '+7' ? [country, area, groups.join('-')] : [country, area, ...groups]
  return text.join('\u00a0')
}
