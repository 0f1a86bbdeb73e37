import { expect, test } from 'vitest'
import { chooseEncoding } from './accept-encoding.ts'

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'identity'],
  ['*', 'br'],
  ['br;q=0, *', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'],
  ['br ; q=0.9 ,gzip;q=0.9', 'br'],
  ['br;q=0, gzip;q=0', 'identity'],
  ['br;q=oops', 'identity'],
  ['identity;q=1, br;q=0.5', 'identity'],
  ['identity', 'identity'],
  ['identity;q=0, br;q=0', 'identity'],
])('%j gets %s', (header, encoding) => {
  expect(chooseEncoding(header)).toBe(encoding)
})
