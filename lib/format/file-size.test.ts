import { describe, expect, it } from 'vitest'
import { formatFileSize } from './file-size.ts'

describe('a size of a file', () => {
  it.each([
    [0, '0 Б'],
    [900, '900 Б'],
    [348_160, '340 КБ'],
    [1_048_575, '1 МБ'],
    [1_258_291, '1,2 МБ'],
    [25_690_112, '25 МБ'],
    [3 * 1024 ** 4, '3 072 ГБ'],
  ])('of %i bytes reads «%s»', (bytes, text) => {
    expect(formatFileSize(bytes).replaceAll(/\s/g, ' ')).toBe(text)
  })
})
