import { describe, expect, it } from 'vitest'
import { plannedTitle, toPlanned, type PlannedVersion } from './scheduled.ts'

const version = (_id: string, publishAt: string | null, leaves = false): PlannedVersion => ({
  _id,
  title: 'Статья',
  leaves,
  publishAt,
  publishedAt: '2026-11-01T07:00:00Z',
})

describe('the scheduled articles', () => {
  it('are those in a scheduled release, the next one first', () => {
    const planned = toPlanned([
      version('versions.r2.later', '2026-12-05T07:00:00Z'),
      version('versions.r1.sooner', '2026-12-01T07:00:00Z'),
    ])
    expect(planned.map(({ id }) => id)).toEqual(['sooner', 'later'])
  })

  it('list an article once, at its first time', () => {
    const planned = toPlanned([
      version('versions.r2.a', '2026-12-05T07:00:00Z'),
      version('versions.r1.a', '2026-12-04T07:00:00Z'),
    ])
    expect(planned).toEqual([{ id: 'a', title: 'Статья', time: '2026-12-04T07:00:00Z' }])
  })

  it('appear when their own date has come too, whatever their release says', () => {
    const late = { ...version('versions.r1.a', '2026-12-05T07:00:00Z'), publishedAt: '2026-12-06' }
    expect(toPlanned([late])).toMatchObject([{ id: 'a', time: '2026-12-06' }])
  })

  it('are published ones with a date to come too', () => {
    const dated = { ...version('a', null), publishedAt: '2026-12-06T07:00:00Z' }
    expect(toPlanned([dated])).toMatchObject([{ id: 'a', time: '2026-12-06T07:00:00Z' }])
  })

  it('leave out versions in releases without a time', () => {
    expect(toPlanned([version('versions.r1.a', null)])).toEqual([])
  })

  it('mark an article that will be unpublished', () => {
    const [planned] = toPlanned([version('versions.r1.a', '2026-12-05T07:00:00Z', true)])
    expect(planned?.title).toBe('Снять с публикации: Статья')
  })

  it('give the time of Moscow', () => {
    expect(plannedTitle({ id: 'a', title: 'Приёмка', time: '2026-12-05T07:00:00Z' })).toBe(
      '5 декабря, 10:00 — Приёмка',
    )
  })
})
