import { describe, expect, it } from 'vitest'
import { canonical } from './canonical.ts'
import { plainText } from './plain-text.ts'

describe('canonical', () => {
  it.each([
    ['/', 'https://example.ru/'],
    ['', 'https://example.ru/'],
    ['/blog/', 'https://example.ru/blog/'],
    ['blog', 'https://example.ru/blog/'],
    ['/blog/page/2/', 'https://example.ru/blog/page/2/'],
    ['/search/?q=1#top', 'https://example.ru/search/'],
    ['/блог/', 'https://example.ru/%D0%B1%D0%BB%D0%BE%D0%B3/'],
    ['//evil.example/blog/', 'https://example.ru/evil.example/blog/'],
    ['https://evil.example/', 'https://example.ru/https:/evil.example/'],
    ['\\\\evil.example', 'https://example.ru/evil.example/'],
    ['/../../etc/', 'https://example.ru/etc/'],
  ])('of %j is %s', (path, expected) => {
    expect(canonical('https://example.ru', path)).toBe(expected)
  })
})

describe('plainText', () => {
  it.each([
    ['зна\u00adки\u200b и\ufeff', 'знаки и'],
    ['\u202eобман', 'обман'],
    [' две\r\n строки\u0000 ', 'две строки'],
    ['№ 5 — «так»', '№ 5 — «так»'],
    ['\u200b', ''],
  ])('makes %j into %j', (text, expected) => {
    expect(plainText(text)).toBe(expected)
  })
})
