import { expect, it } from 'vitest'
import { ariaCurrent } from './aria-current.ts'

it.each([
  ['/blog/', '/blog/', 'page'],
  ['/blog/', '/blog/pyat-stolpov/', 'true'],
  ['/', '/', 'page'],
  ['/', '/blog/', undefined],
  ['/guarantees/#nda', '/guarantees/', undefined],
  ['/team', '/teamwork/', undefined],
  ['https://elsewhere.example/', '/', undefined],
])('marks %s on %s as %s', (href, path, mark) => {
  expect(ariaCurrent(href, path)).toBe(mark)
})
