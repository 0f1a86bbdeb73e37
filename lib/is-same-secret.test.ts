import { describe, expect, it } from 'vitest'
import { isSameSecret } from './is-same-secret.ts'

describe('isSameSecret', () => {
  it.each([
    ['the secret itself', 'ключ-7', 'ключ-7', true],
    ['another of the same length', 'ключ-8', 'ключ-7', false],
    ['its beginning', 'ключ', 'ключ-7', false],
    ['more than it', 'ключ-7 ', 'ключ-7', false],
    ['nothing', '', 'ключ-7', false],
    ['as many letters in more bytes', 'ключ-ё', 'ключ-7', false],
    ['the same bytes', Buffer.from([0, 255]), Buffer.from([0, 255]), true],
    ['other bytes', Buffer.from([0, 254]), Buffer.from([0, 255]), false],
  ])('compares %s', (_, given, expected, same) => {
    expect(isSameSecret(given, expected)).toBe(same)
  })
})
