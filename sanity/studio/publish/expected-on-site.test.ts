import { describe, expect, it } from 'vitest'
import { expectedOnSite } from './expected-on-site.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const _updatedAt = '2026-11-28T11:00:00.123Z'

describe('visitors should meet', () => {
  it('the last publication', () => {
    const published = { _updatedAt, publishedAt: '2026-11-01T00:00:00Z' }
    expect(expectedOnSite('/blog/a/', published, now)).toEqual({
      path: '/blog/a/',
      shows: 'current',
      changedAt: _updatedAt,
    })
  })

  it('the date of an article that was written before it', () => {
    const published = { _updatedAt, publishedAt: '2026-11-28T11:30:00Z' }
    expect(expectedOnSite('/blog/a/', published, now)).toMatchObject({
      changedAt: '2026-11-28T11:30:00Z',
    })
  })

  it.each([
    ['is not published', null],
    ['has its date to come', { _updatedAt, publishedAt: '2026-11-28T12:00:01Z' }],
  ])('nothing where a document %s', (_, published) => {
    expect(expectedOnSite('/blog/a/', published, now)).toEqual({
      path: '/blog/a/',
      shows: 'nothing',
    })
  })
})
