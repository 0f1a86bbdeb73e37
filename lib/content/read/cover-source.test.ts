import { expect, it } from 'vitest'
import { coverSource } from './cover-source.ts'
import { documentHref } from '#lib/content/href.ts'

it.each(['article', 'author', 'category', 'page', 'service'] as const)(
  'the title on the cover of a %s comes from the document',
  (type) => {
    expect(coverSource(documentHref({ _type: type, slug: 'dom-1' }) ?? '')).toEqual({
      type,
      slug: 'dom-1',
    })
  },
)

it.each([
  ['/', { type: 'home', slug: null }],
  ['/services/', { title: 'Услуги' }],
  ['/blog/', { title: 'Блог' }],
  ['/blog/page/2/', { blogPage: 2 }],
  ['/blog/page/10/', { blogPage: 10 }],
  ['/blog/topics/', { title: 'Темы блога' }],
  ['/testimonials/', { title: 'Отзывы' }],
  ['/consultation/', { title: 'Консультация' }],
  ['/letters/', { title: 'Письма о новых статьях' }],
  ['/letters/confirm/', { title: 'Письма о новых статьях' }],
  ['/consultation/retry/', { title: 'Консультация' }],
  ['/consultation/thanks/', { title: 'Консультация' }],
])('the title on the cover of %s comes from %o', (href, source) => {
  expect(coverSource(href)).toEqual(source)
})

it.each([
  '',
  '/blog/a/b/',
  '/services/%D0%B9/',
  '/Services/',
  '/a/b/',
  '/..%2f/',
  '//',
  '/consultation/nosuchpage/',
  '/blog/page/0/',
  '/blog/page/1/',
  '/blog/page/02/',
  '/blog/page/1234567/',
])('%j has no cover', (href) => {
  expect(coverSource(href)).toBeUndefined()
})
