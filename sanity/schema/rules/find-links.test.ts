import { describe, expect, it } from 'vitest'
import { findLinks } from './find-links.ts'

const body = [
  {
    _key: 'p',
    _type: 'block',
    markDefs: [
      { _key: 'a', _type: 'link', href: '/services/porucheniya/' },
      { _key: 'b', _type: 'link', href: 'https://example.ru' },
    ],
  },
  {
    _key: 'c',
    _type: 'calloutBlock',
    text: [{ _key: 'q', markDefs: [{ _key: 'd', _type: 'link', href: '/old/' }] }],
  },
  { _key: 'h', _type: 'heroBlock', actionHref: '/consultation/' },
]

describe('links', () => {
  it('are found at any depth, each with its path', () => {
    expect(findLinks(body)).toEqual([
      {
        href: '/services/porucheniya/',
        path: [{ _key: 'p' }, 'markDefs', { _key: 'a' }, 'href'],
      },
      { href: 'https://example.ru', path: [{ _key: 'p' }, 'markDefs', { _key: 'b' }, 'href'] },
      {
        href: '/old/',
        path: [{ _key: 'c' }, 'text', { _key: 'q' }, 'markDefs', { _key: 'd' }, 'href'],
      },
      { href: '/consultation/', path: [{ _key: 'h' }, 'actionHref'] },
    ])
  })

  it.each([undefined, null, 5, 'text', [null, 'x', { href: 5 }]])('are none in %o', (value) => {
    expect(findLinks(value)).toEqual([])
  })
})
