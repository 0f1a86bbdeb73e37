import { describe, expect, it } from 'vitest'
import type { Weekday } from '#lib/content/view/parts/office-schedule.ts'
import { weeklyHours } from './weekly-hours.ts'

const wordsFor = (...weekdays: Weekday[]) =>
  weeklyHours({ week: [{ weekdays, from: '09:00', to: '21:00' }] }).map(({ days }) => days)

describe('weeklyHours', () => {
  it.each<[Weekday[], string]>([
    [['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], 'Ежедневно'],
    [['fri', 'mon', 'wed', 'thu', 'tue'], 'Понедельник — пятница'],
    [['sat', 'sun'], 'Суббота, воскресенье'],
    [['mon', 'tue', 'wed', 'sat'], 'Понедельник — среда, суббота'],
    [['sun'], 'Воскресенье'],
  ])('names %j as «%s»', (weekdays, words) => {
    expect(wordsFor(...weekdays)).toEqual([words])
  })

  it('leaves out hours without a day', () => {
    expect(wordsFor()).toEqual([])
  })
})
