import { expect, it } from 'vitest'
import { fixedPages } from '#lib/content/reshape/fixed-pages.ts'
import { consultationLink } from './consultation-link.ts'

it.each([
  '/services/remont/',
  '/blog/zima/',
  '/guarantees/',
  '/authors/anna/',
  '/blog/topics/dom/',
])('a link on %s takes the page along to the form', (path) => {
  expect(consultationLink(path)).toBe(`/consultation/?context=${path}`)
})

it.each(['/', '', '/letters/', ...Object.values(fixedPages).map(({ href }) => href)])(
  'a link on %j, which no request is about, is the form alone',
  (path) => {
    expect(consultationLink(path)).toBe('/consultation/')
  },
)
