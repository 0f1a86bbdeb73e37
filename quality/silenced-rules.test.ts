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

// The import directions see `import('…')` with one text in quotes, and nothing else.
const unseenImports = /\bimport\((?!\s*(?:'[^'\n]+'|"[^"\n]+"),?\s*\))|\brequire\(/
// `createRequire` for a path that is looked up, not loaded.
const loaders = /\bcreateRequire\([^)]*\)(?!\.resolve\b)|\bgetBuiltinModule\b/

/** The files that load something in a way that the import directions do not see. */
function filesThatHide(): string[] {
  return files.filter((file) => {
    const text = readFileSync(file, 'utf8').replaceAll(/import \w+ = require\(/g, '')
    return unseenImports.test(text) || loaders.test(text)
  })
}

it('loads nothing by a computed path or by require, which the import directions would not see', () => {
  expect(filesThatHide()).toEqual([])
})

it.each([
  'import(path)',
  'import(\n  path,\n)',
  "import('#lib/' + name)",
  'import(`#lib/env.ts`)',
  "import('#lib/env.ts', options)",
  "require('#lib/env.ts')",
])('would see %j', (code) => {
  expect(unseenImports.test(code)).toBe(true)
})

it.each(["import('#lib/env.ts')", "import(\n  '#lib/env.ts',\n)", 'import("node:fs")'])(
  'takes %j for an import that the directions see',
  (code) => {
    expect(unseenImports.test(code)).toBe(false)
  },
)
