import { expect, it } from 'vitest'
import { isOwnOrigin, toStudioUrl } from './studio-url.ts'

const site = 'https://butler.example'

it.each([
  [null, 'https://butler.example/studio/'],
  ['https://butler.example/studio', 'https://butler.example/studio'],
  ['https://butler.example/studio/a;b?c=d#sid=e', 'https://butler.example/studio/a;b?c=d'],
  ['https://butler.example:443/', 'https://butler.example/'],
])('redirects from %j to %s', (origin, address) => {
  expect(toStudioUrl(origin, site)?.href).toBe(address)
})

it.each([
  '',
  '/studio',
  '//butler.example/studio',
  'http://butler.example/studio',
  'https://butler.example:8443/studio',
  'https://butler.example.evil.example/',
  'https://butler.example@evil.example/',
  'https://user:word@butler.example/',
  'https://user@butler.example/',
  'https://:word@butler.example/',
  'https://evil.example/?https://butler.example',
  'javascript:alert(1)',
  'data:text/html,hello',
  'null',
])('does not redirect to %j', (origin) => {
  expect(toStudioUrl(origin, site)).toBeNull()
})

it.each([
  ['http://127.0.0.1:3000', true],
  ['http://localhost:3000', true],
  ['http://[::1]:3000', true],
  ['http://shop.localhost:3000', true],
  ['http://localhost:3001', false],
  ['https://localhost:3000', false],
  ['http://localhost.evil.example:3000', false],
  ['http://192.168.1.2:3000', false],
  ['null', false],
])('accepts %s as an origin of a site on loopback: %s', (origin, expected) => {
  expect(isOwnOrigin(origin, 'http://localhost:3000')).toBe(expected)
  expect(isOwnOrigin(origin, site)).toBe(false)
})
