import { expect, it } from 'vitest'
import { publicCacheControl } from './cache-control.ts'

const shortly = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'

it.each([
  ['s-maxage=2592000, stale-while-revalidate=28944000', shortly],
  ['s-maxage=31536000', shortly],
  ['public, max-age=31536000, immutable', 'public, max-age=31536000, immutable'],
  ['private, no-cache, no-store', 'private, no-cache, no-store'],
  ['no-store', 'no-store'],
  [undefined, undefined],
])('turns the %s of Next into %s', (next, sent) => {
  expect(publicCacheControl(next)).toBe(sent)
})
