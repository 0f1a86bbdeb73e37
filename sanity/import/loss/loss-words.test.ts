import { expect, it } from 'vitest'
import type { Loss } from './loss.ts'
import { countWords, lossTable } from './loss-words.ts'

const none = { in: 0, out: 0, lost: 0, said: 0 }
const loss: Loss = {
  words: { in: 812, out: 812, lost: 0, said: 0 },
  links: { in: 10, out: 8, lost: 2, said: 2 },
  pictures: { in: 3, out: 0, lost: 3, said: 1 },
  code: none,
  tables: none,
}

it.each([
  [loss.words, '812 → 812'],
  [loss.links, '10 → 8, потеряно 2, сказано'],
  [loss.pictures, '3 → 0, потеряно 3, без слова 2'],
  [none, '—'],
])('a count says what was lost: %j', (count, words) => {
  expect(countWords(count)).toBe(words)
})

it('a table has a row for each file that was read, and one for all of them', () => {
  const lines = lossTable([
    { file: 'a/index.md', loss },
    { file: 'failed.md', loss: undefined },
    { file: 'b.md', loss },
  ])
  expect(lines.map((line) => line.split(/ {2,}/).slice(0, 3))).toEqual([
    ['было → стало', 'слова', 'ссылки'],
    ['a/index.md', '812 → 812', '10 → 8, потеряно 2, сказано'],
    ['b.md', '812 → 812', '10 → 8, потеряно 2, сказано'],
    ['всего', '1624 → 1624', '20 → 16, потеряно 4, сказано'],
  ])
  expect(lossTable([{ file: 'failed.md', loss: undefined }])).toEqual([])
})
