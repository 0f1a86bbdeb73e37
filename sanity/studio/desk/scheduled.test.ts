import { describe, expect, it } from 'vitest'
import { plannedTitle, toPlanned, type PlannedArticle } from './scheduled.ts'

const now = '2026-11-22T12:00:00Z'

function article(fields: Partial<PlannedArticle>): PlannedArticle {
  return { _id: 'a', title: 'Статья', publishedAt: null, release: null, ...fields }
}

describe('the planned articles', () => {
  it('are those dated ahead and those in a scheduled release, the next one first', () => {
    const planned = toPlanned(
      [
        article({ _id: 'drafts.later', publishedAt: '2026-12-05T07:00:00Z' }),
        article({
          _id: 'versions.r1.sooner',
          publishedAt: '2026-01-01T00:00:00Z',
          release: { title: 'Декабрь', publishAt: '2026-12-01T07:00:00Z' },
        }),
        article({ _id: 'past', publishedAt: '2026-11-22T11:59:59Z' }),
      ],
      now,
    )
    expect(planned.map(({ id }) => id)).toEqual(['sooner', 'later'])
  })

  it('name an article once, at the first of its times', () => {
    const planned = toPlanned(
      [
        article({ _id: 'a', publishedAt: '2026-12-05T07:00:00Z' }),
        article({ _id: 'drafts.a', publishedAt: '2026-12-04T07:00:00Z' }),
      ],
      now,
    )
    expect(planned).toEqual([{ id: 'a', title: 'Статья', time: '2026-12-04T07:00:00Z' }])
  })

  it('leave out versions in releases without a time', () => {
    const open = article({ _id: 'versions.r1.a', release: { title: null, publishAt: null } })
    expect(toPlanned([open], now)).toEqual([])
  })

  it('say when, by the clock of Petersburg', () => {
    expect(plannedTitle({ id: 'a', title: 'Приёмка', time: '2026-12-05T07:00:00Z' })).toBe(
      '5 декабря, 10:00 — Приёмка',
    )
  })
})
