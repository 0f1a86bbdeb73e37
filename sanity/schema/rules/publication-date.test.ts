import { describe, expect, it } from 'vitest'
import { publicationDateWarning } from './publication-date.ts'

const now = '2026-11-22T12:00:00Z'
const later = '2026-11-22T12:00:01Z'

describe('a publication date', () => {
  it('in the future is warned not to delay publication, and scheduling is named', () => {
    const warning = publicationDateWarning(later, 'drafts.a', now)
    expect(warning).toMatch(/появится на сайте сразу.*«Запланировать публикацию»/)
  })

  it.each([
    ['is missing', undefined, 'drafts.a'],
    ['has come', now, 'drafts.a'],
    ['is that of a version in a release', later, 'versions.r1.a'],
  ])('is fine when it %s', (_, publishedAt, id) => {
    expect(publicationDateWarning(publishedAt, id, now)).toBeUndefined()
  })

  it('is compared as a time, whatever its zone', () => {
    expect(publicationDateWarning('2026-11-22T14:00:00+03:00', 'a', now)).toBeUndefined()
  })
})
