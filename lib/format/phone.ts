import { parsePhoneNumberFromString, type PhoneNumber } from 'libphonenumber-js/max'

/**
 * An international number in the groups of its country: «+7 812 000-00-00», «+44 20 7183 8750».
 * A +7 number that is written in groups keeps its area code, since the library gives three digits
 * to every area of Russia. Anything else, a number without its country or with an extension for
 * one, stays as written.
 */
export function formatPhone(phone: string): string {
  // Turns full-width digits, which some keyboards type, into ASCII.
  const written = phone.normalize('NFKC').trim()
  const number = parsePhoneNumberFromString(written, { extract: false })
  if (!number?.isPossible() || number.ext !== undefined) return phone
  const [country = '', area = '', ...groups] =
    groupsAsWritten(written, number) ?? number.formatInternational().split(' ')
  // The library puts spaces everywhere; Russians write hyphens after the area code.
  const text = country === '+7' ? [country, area, groups.join('-')] : [country, area, ...groups]
  return text.join('\u00a0')
}

/** Codes that are never longer: mobiles, Moscow, Saint Petersburg and the toll-free 80x. */
const threeDigits = /^(?:9|49[589]|812|80)/

/**
 * A +7 number with the area code of three to five digits that its writer set apart, and the rest
 * in pairs from the end; undefined where none is set apart.
 */
function groupsAsWritten(written: string, number: PhoneNumber): string[] | undefined {
  if (number.countryCallingCode !== '7') return undefined
  const [, area, rest = ''] = /^\+7\D*(\d{3,5})\D+(\d[\d\D]*)$/.exec(written) ?? []
  const local = rest.replaceAll(/\D/g, '')
  if (area === undefined || area + local !== number.nationalNumber) return undefined
  if (area.length > 3 && threeDigits.test(area)) return undefined
  return ['+7', area, ...local.split(/(?=(?:\d\d){1,2}$)/)]
}
