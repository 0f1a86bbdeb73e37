import { describe, expect, it } from 'vitest'
import { checkInnerLink } from './inner-links.ts'

describe('a text', () => {
  const link = (href: string) => [{ _key: 'p', markDefs: [{ _key: 'a', _type: 'link', href }] }]
  const internal = [
    { _key: 'p', markDefs: [{ _key: 'a', _type: 'internalLink', reference: { _ref: 'x' } }] },
  ]

  it.each([[undefined], [link('/blog/')], [internal]])('has an inner link in %o', (value) => {
    expect(checkInnerLink(value)).toBe(true)
  })

  it.each([[[]], [link('https://example.ru')]])('has no inner link in %o', (value) => {
    expect(checkInnerLink(value)).toMatch(/нет ссылки/)
  })
})
