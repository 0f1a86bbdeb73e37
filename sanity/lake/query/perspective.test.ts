import { expect, it } from 'vitest'
import { idInLayer, parsePerspective } from './perspective.ts'
import { containing, objectWith } from '#lake/test/matchers.fixture.ts'

const layers = Array.from({ length: 20 }, (_, n) => `r${n}`)

it.each([
  [null, '2025-02-19', ['published']],
  ['', '2026-01-01', ['published']],
  [null, undefined, ['published']],
  [null, 'X', ['published']],
  [null, 'x', ['published']],
  [null, '2025-02-18', 'raw'],
  [null, '1', 'raw'],
  ['raw', '2025-02-19', 'raw'],
  ['published', '1', ['published']],
  ['drafts', '1', ['drafts', 'published']],
  ['previewDrafts', '1', ['drafts', 'published']],
  ['["drafts"]', '1', ['drafts', 'published']],
  ['["previewDrafts"]', '1', ['drafts', 'published']],
  ['["published"]', '1', ['published']],
  ['["raw"]', '2025-02-19', 'raw'],
  ['["rSpring", "drafts"]', '2025-02-19', ['rSpring', 'drafts', 'published']],
  ['rSpring,drafts', '1', ['rSpring', 'drafts', 'published']],
  ['published,drafts', '1', ['published', 'drafts']],
  [layers.join(','), '1', [...layers, 'published']],
  ['r'.repeat(100), '1', ['r'.repeat(100), 'published']],
])('reads the perspective %j of version %s as %j', (value, version, expected) => {
  expect(parsePerspective(value, version)).toEqual(expected)
})

it.each([
  'drafts,raw',
  '["drafts","raw"]',
  '["drafts"',
  '["drafts",1]',
  '[["drafts"]]',
  '[]',
  'drafts,',
  'a b',
  'a.b',
  'drafts,drafts',
  'r'.repeat(101),
  [...layers, 'r20'].join(','),
])('refuses the perspective %s', (value) => {
  expect(() => parsePerspective(value, undefined)).toThrow(
    objectWith({ status: 400, message: containing(value.slice(0, 200)) }),
  )
})

it('finds a document in each layer by another id', () => {
  expect(['published', 'drafts', 'rSpring'].map((layer) => idInLayer(layer, 'a'))).toEqual([
    'a',
    'drafts.a',
    'versions.rSpring.a',
  ])
})
