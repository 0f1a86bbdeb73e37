import { expect, it } from 'vitest'
import { currentMark } from './current.ts'

it.each([
  ['/blog/', '/blog/', 'page'],
  ['/blog/', '/blog/pyat-stolpov/', 'true'],
  ['/', '/', 'page'],
  ['/', '/blog/', undefined],
  ['/guarantees/#nda', '/guarantees/', undefined],
  ['/team', '/teamwork/', undefined],
  ['https://elsewhere.example/', '/', undefined],
])('marks %s on %s as %s', (href, path, mark) => {
  expect(currentMark(href, path)).toBe(mark)
})
