import { describe, expect, it } from 'vitest'
import { formatNumber, withNoun } from './plural.ts'

const minutes = ['минута', 'минуты', 'минут'] as const

describe('withNoun', () => {
  it.each([
    [1, '1 минута'],
    [2, '2 минуты'],
    [5, '5 минут'],
    [11, '11 минут'],
    [21, '21 минута'],
    [61, '61 минута'],
    [104, '104 минуты'],
    [111, '111 минут'],
    [0, '0 минут'],
    [3.5, '3,5 минуты'],
  ])('puts %d into the right form', (count, text) => {
    expect(withNoun(count, minutes)).toBe(text)
  })
})

describe('formatNumber', () => {
  it('uses a decimal comma and groups of thousands', () => {
    expect(formatNumber(4.9)).toBe('4,9')
    expect(formatNumber(12_500)).toBe('12\u00a0500')
  })
})
