import { expect, it } from 'vitest'
import { isForeign } from './is-foreign.ts'

const site = 'https://butlerspb.example'

it.each<[string, Record<string, string>]>([
  ['a program that says nothing of itself', {}],
  ['our page at the public address', { origin: site }],
  ['our page at the address that was asked', { origin: 'http://localhost:3000' }],
  ['our page, in a browser that says so', { origin: site, 'sec-fetch-site': 'same-origin' }],
  ['our page, with the origin hidden', { origin: 'null', 'sec-fetch-site': 'same-origin' }],
  ['a form sent again by hand', { 'sec-fetch-site': 'none' }],
])('lets pass %s', (_who, headers) => {
  expect(isForeign(new Headers({ host: 'localhost:3000', ...headers }), site)).toBe(false)
})

it.each<[string, Record<string, string>]>([
  ['another site', { origin: 'https://evil.example' }],
  ['another port of the same machine', { origin: 'http://localhost:4000' }],
  ['another site that looks like ours', { origin: 'https://butlerspb.example.evil.example' }],
  ['another site, without an origin', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
  ['a page that hides its origin', { origin: 'null' }],
  ['a contradiction', { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin' }],
  ['an origin that is no address', { origin: 'evil' }],
])('stops %s', (_who, headers) => {
  expect(isForeign(new Headers({ host: 'localhost:3000', ...headers }), site)).toBe(true)
})
