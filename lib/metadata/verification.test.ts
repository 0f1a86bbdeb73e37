import { expect, it } from 'vitest'
import { verificationMetadata } from './verification.ts'

it('names the codes as the search engines ask for them', () => {
  expect(
    verificationMetadata({ verification: { google: 'g-code', yandex: 'y-code', bing: 'b-code' } }),
  ).toEqual({
    verification: { google: 'g-code', yandex: 'y-code', other: { 'msvalidate.01': 'b-code' } },
  })
  expect(verificationMetadata({ verification: {} })).toEqual({ verification: {} })
})
