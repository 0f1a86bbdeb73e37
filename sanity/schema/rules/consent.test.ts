import { expect, it } from 'vitest'
import { consentWarning } from './consent.ts'

it.each([
  ['yes', undefined],
  [undefined, undefined],
  ['unknown', expect.stringContaining('Спросите')],
  ['no', expect.stringContaining('не согласился')],
])('consent %s is commented on when the testimonial is not shown', (consent, expected) => {
  expect(consentWarning(consent)).toEqual(expected)
})
