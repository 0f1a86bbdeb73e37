import { expect, it } from 'vitest'
import { moscowTime } from './moscow-time.ts'

it('shows Moscow time in every time zone', () => {
  expect(moscowTime('2026-12-04T22:05:00Z')).toBe('5 декабря, 01:05')
})
