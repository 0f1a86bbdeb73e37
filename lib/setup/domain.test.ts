import { expect, it } from 'vitest'
import { domainOf, toDomain } from './domain.ts'

it.each([
  ['example.ru', 'example.ru'],
  [' Example.RU ', 'example.ru'],
  ['https://example.ru/', 'example.ru'],
  ['blog.example.co.uk', 'blog.example.co.uk'],
  ['дворецкий.рф', 'xn--b1ademfe0aq9c.xn--p1ai'],
])('takes %j as %s', (text, domain) => {
  expect(toDomain(text)).toBe(domain)
})

it.each([
  '',
  'example',
  'http://example.ru',
  'example.ru:8080',
  'example.ru/blog',
  'me@example.ru',
  '192.0.2.1',
  '[::1]',
  'two words.ru',
  'localhost',
])('takes %j for no domain', (text) => {
  expect(toDomain(text)).toBeUndefined()
})

it.each([
  ['https://example.ru', 'example.ru'],
  ['http://example.ru', 'example.ru'],
  ['https://example.ru:8443', undefined],
  ['http://localhost:3000', undefined],
  [undefined, undefined],
])('proposes of SITE_URL %s the domain %s', (url, domain) => {
  expect(domainOf(url)).toBe(domain)
})
