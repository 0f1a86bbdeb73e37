import { expect, it } from 'vitest'
import { survivorsOf, tableOf } from './report.ts'

type Mutant = Parameters<typeof survivorsOf>[0][number]

const mutant = (fileName: string, status: Mutant['status'], line = 1): Mutant => ({
  fileName,
  status,
  mutatorName: 'BlockStatement',
  replacement: '{\n}',
  location: { start: { line, column: 3 }, end: { line, column: 9 } },
})

const mutants = [
  mutant('lib/a/x.ts', 'Killed'),
  mutant('lib/a/x.ts', 'Timeout'),
  mutant('lib/a/x.ts', 'Survived', 12),
  mutant('lib/a/x.ts', 'NoCoverage', 2),
  mutant('lib/a/x.ts', 'Ignored'),
  mutant('lib/a/x.ts', 'RuntimeError'),
  mutant('lib/b/y.ts', 'Killed'),
]

it('counts killed and survived mutants by folder, without statuses that do not depend on the tests', () => {
  expect(tableOf(mutants, ['lib/a', 'lib/b', 'lib/c']).split('\n')).toEqual([
    expect.stringMatching(/^lib\/a +50\.0 %: 2 killed \(1 by time\), 2 survived$/),
    expect.stringMatching(/^lib\/b +100\.0 %: 1 killed \(0 by time\), 0 survived$/),
    expect.stringMatching(/^together +60\.0 %: 3 killed \(1 by time\), 2 survived$/),
  ])
})

it('names each survivor by its place, what it is and what it becomes', () => {
  expect(survivorsOf(mutants)).toBe(
    'lib/a/x.ts:2:3 NoCoverage BlockStatement: { }\nlib/a/x.ts:12:3 Survived BlockStatement: { }\n',
  )
})
