import { describe, expect, it } from 'vitest'
import { readableUpdate, updateProblem } from './update-date.ts'

const now = Date.parse('2026-11-28T12:00:00Z')
const published = '2026-11-01T08:00:00Z'

describe('the date of update of an article', () => {
  it.each([
    ['none', undefined, published],
    ['later than the publication', '2026-11-20T08:00:00Z', published],
    ['the moment of the publication', published, published],
    ['this very moment', '2026-11-28T12:00:00Z', published],
    ['any past one where there is no date of publication', '2020-01-01', undefined],
    ['that of a publication to come', '2026-12-01T08:00:00Z', '2026-12-01T08:00:00Z'],
    ['one that another rule refuses', 'вчера', published],
  ])('may be %s', (_, updatedAt, publishedAt) => {
    expect(updateProblem(updatedAt, publishedAt, now)).toBeUndefined()
  })

  it.each([
    ['before the publication', '2026-11-01T07:59:59Z', published, /раньше даты публикации/],
    ['before it in another zone', '2026-11-01T10:59:59+03:00', published, /раньше/],
    ['before a publication to come', '2026-11-20', '2026-12-01T08:00:00Z', /раньше/],
    ['to come', '2026-11-28T12:00:01Z', published, /ещё не наступил/],
    ['after a publication to come', '2026-12-02', '2026-12-01T08:00:00Z', /ещё не наступил/],
    ['to come without a publication', '2026-12-02', undefined, /ещё не наступил/],
  ])('may not be %s', (_, updatedAt, publishedAt, message) => {
    expect(updateProblem(updatedAt, publishedAt, now)).toMatch(message)
  })

  it.each(['вчера', 5, '2026-02-30'])('must be a date, not %j', (updatedAt) => {
    expect(readableUpdate(updatedAt)).toMatch(/не дата/)
  })
})
