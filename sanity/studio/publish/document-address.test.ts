import { describe, expect, it } from 'vitest'
import { documentAddress, pageMove } from './document-address.ts'

const stored = (type: string, slug?: string) => ({
  _id: 'a',
  _type: type,
  _rev: '1',
  _createdAt: '2026-11-22T12:00:00Z',
  _updatedAt: '2026-11-22T12:00:00Z',
  ...(slug !== undefined && { slug: { _type: 'slug', current: slug } }),
})

describe('the address of a document', () => {
  it.each([
    [stored('article', 'a'), '/blog/a/'],
    [stored('category', 'a'), '/blog/topics/a/'],
    [stored('home'), '/'],
    [stored('article'), undefined],
    [stored('testimonial'), undefined],
    [null, undefined],
  ])('of %j is %s', (document, path) => {
    expect(documentAddress(document)).toBe(path)
  })

  it('moves when the slug of a published page changes', () => {
    expect(pageMove(stored('article', 'a'), stored('article', 'b'))).toEqual({
      from: '/blog/a/',
      to: '/blog/b/',
    })
  })

  it.each([
    ['stays', stored('article', 'a'), stored('article', 'a')],
    ['is new', null, stored('article', 'a')],
    ['has no draft', stored('article', 'a'), null],
    ['lost its slug', stored('article', 'a'), stored('article')],
  ])('does not move while the page %s', (_, published, draft) => {
    expect(pageMove(published, draft)).toBeUndefined()
  })
})
