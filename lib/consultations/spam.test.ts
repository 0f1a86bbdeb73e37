import { expect, it } from 'vitest'
import { isSuspicious } from './spam.ts'
import type { StampVerdict } from './stamp.ts'

type Case = {
  stamp?: StampVerdict['kind']
  website?: string
  message?: string
  name?: string
  topic?: string
}

function suspicious({ stamp = 'fresh', website, ...words }: Case): boolean {
  return isSuspicious(words, { website, stamp })
}

const links = (count: number) => 'http://a '.repeat(count)

it.each<[string, Case]>([
  ['an ordinary request', { message: 'Нужна управляющая компания', name: 'Иван' }],
  ['a request without a stamp', { stamp: 'missing' }],
  ['a form that stood open over night', { stamp: 'expired' }],
  ['a form that a password manager filled', { stamp: 'tooFast' }],
  ['a link to the flat', { message: 'https://www.cian.ru/rent/1 и www.avito.ru/2' }],
  ['many links, in a form that a person took time for', { message: links(20) }],
  ['a link, posted by hand', { stamp: 'missing', message: 'https://www.cian.ru/rent/1' }],
])('lets pass %s', (_what, example) => {
  expect(suspicious(example)).toBe(false)
})

it.each<[string, Case]>([
  ['a filled honeypot', { website: 'https://spam.example' }],
  ['a forged stamp', { stamp: 'forged' }],
  ['many links without a stamp', { stamp: 'missing', message: 'http://a http://b http://c' }],
  ['links in a second', { stamp: 'tooFast', message: 'http://a http://b' }],
  ['forum markup with links', { message: '[url=http://a]a[/url] http://b' }],
  ['web markup, posted by hand', { stamp: 'missing', message: '<a href="x">x</a>' }],
  ['a link for a name, posted by hand', { stamp: 'missing', name: 'www.casino.example' }],
  ['a link for a topic, posted by hand', { stamp: 'missing', topic: 'www.casino.example' }],
])('suspects %s', (_what, example) => {
  expect(suspicious(example)).toBe(true)
})
