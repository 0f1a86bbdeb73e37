import { describe, expect, it } from 'vitest'
import { checkCount, checkValue } from './rating.ts'

describe('a rating', () => {
  it.each([{}, { best: 5, worst: 1 }])('that is empty does not block publishing: %j', (rating) => {
    expect(checkValue(undefined, rating)).toBe(true)
    expect(checkCount(undefined, rating)).toBe(true)
  })

  it('that is started needs an average and a number of votes', () => {
    expect(checkValue(undefined, { count: 3 })).toBe('Укажите среднюю оценку.')
    expect(checkCount(undefined, { value: 4.5 })).toBe('Укажите целое число больше нуля.')
    expect(checkValue(undefined, { source: 'Яндекс Карты' })).not.toBe(true)
    expect(checkCount(undefined, { url: 'https://maps.example/1' })).not.toBe(true)
  })

  it.each([
    [4.9, {}, true],
    [0, {}, 'Оценка должна быть от 1 до 5.'],
    [9, { best: 10 }, true],
    [1, { worst: 2 }, 'Оценка должна быть от 2 до 5.'],
  ])('has an average between worst and best: %s of %j', (value, bounds, answer) => {
    expect(checkValue(value, bounds)).toBe(answer)
  })

  it.each([0, -1, 1.5])('cannot have %s votes', (count) => {
    expect(checkCount(count, {})).not.toBe(true)
  })
})
