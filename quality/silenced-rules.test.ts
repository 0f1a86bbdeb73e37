import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sourceFiles } from './source-files.fixture.ts'

const own = 'quality/silenced-rules.test.ts'
const files = sourceFiles('*.ts', '*.tsx', '*.mjs').filter((file) => file !== own)

/** The lines of all source files that match, as `file:line`. */
function linesWith(pattern: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  )
}

it('switches rules off in oxlint.config.ts alone, where each has its reason', () => {
  expect(linesWith(/(ox|es)lint-(disable|enable)|@ts-(ignore|nocheck|expect-error)/)).toEqual([])
})

it('imports nothing by a computed path, which the import directions would not see', () => {
  // A path in backticks, or none in quotes.
  expect(linesWith(/\bimport\((?!['"]|$)(?!'…')/)).toEqual([])
})
