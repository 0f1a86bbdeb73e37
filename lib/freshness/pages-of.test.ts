import { expect, it } from 'vitest'
import { pagesOf } from './pages-of.ts'

const slugs = { slug: 'b', previousSlug: 'a' }

it.each([
  ['article', slugs, ['/', '/blog/', '/blog/topics/', '/blog/b/', '/blog/a/']],
  ['article', {}, ['/', '/blog/', '/blog/topics/']],
  ['author', { slug: 'b' }, ['/authors/b/']],
  ['category', { slug: 'b' }, ['/blog/', '/blog/topics/', '/blog/topics/b/']],
  ['service', slugs, ['/', '/services/', '/testimonials/', '/services/b/', '/services/a/']],
  ['testimonial', {}, ['/', '/testimonials/']],
  ['page', slugs, ['/b/', '/a/']],
  ['home', {}, ['/']],
  ['redirect', {}, []],
  ['sanity.imageAsset', {}, []],
])('a change of %s %j is seen on %j', (type, change, pages) => {
  expect(pagesOf({ id: 'x', type, ...change })).toEqual(pages)
})

it('shows a change of the settings on every list', () => {
  expect(pagesOf({ id: 'siteSettings', type: 'siteSettings' })).toContain('/services/')
})
