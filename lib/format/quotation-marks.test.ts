import { describe, expect, it } from 'vitest'
import { inGuillemets } from './quotation-marks.ts'

describe('words in guillemets', () => {
  it.each([
    ['Я спокоен', '«Я спокоен»'],
    ['Я спокоен.', '«Я спокоен».'],
    ['Наконец-то!', '«Наконец-то!»'],
    ['Почему бы нет?', '«Почему бы нет?»'],
    ['Так и живём…', '«Так и живём…»'],
    ['Так и живём...', '«Так и живём...»'],
    ['Газета «Фонтанка» права.', '«Газета „Фонтанка“ права».'],
    ['  край ', '«край»'],
  ])('%s', (text, expected) => expect(inGuillemets(text)).toBe(expected))
})
