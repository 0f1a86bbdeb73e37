import { describe, expect, it } from 'vitest'
import { maxNesting, nestingProblem } from './nesting.ts'

const someLine: unknown = expect.any(Number)

const stairs = (levels: number) =>
  Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- пункт`).join('\n')

describe('nestingProblem', () => {
  it.each([
    ['quotes', '> '.repeat(6_000)],
    ['quotes without spaces', '>'.repeat(6_000)],
    ['lists on a line', '- '.repeat(6_000)],
    ['numbered lists', '1. '.repeat(maxNesting + 1)],
    ['lists over lines', stairs(maxNesting + 1)],
    ['quotes and lists', `${'> - '.repeat(maxNesting)}x`],
    ['signs', '*a **b '.repeat(10_000)],
    ['brackets', '['.repeat(100_000)],
    ['lines', '\n'.repeat(500_000)],
    ['cells', `|${'a|'.repeat(2_000)}\n`.repeat(100)],
    ['headings', '## Раз\n\n'.repeat(10_000)],
    ['two megabytes', '> '.repeat(1024 * 1024)],
  ])('finds too many %s', (_case, source) => {
    expect(nestingProblem(`Текст\n\n${source}`)).toMatchObject({ line: someLine })
  })

  it('names the line', () => {
    expect(nestingProblem(`а\n\n${'>'.repeat(30)}`)?.line).toBe(3)
  })

  it.each([
    ['a line across', '- '.repeat(3)],
    ['a long line of hyphens', '-'.repeat(500)],
    ['a long list', '- пункт\n'.repeat(5_000)],
    ['lists of lists', `${stairs(4)}\n\n`.repeat(300)],
    ['code', `\`\`\`\n${'> '.repeat(200)}\n\`\`\``],
    ['headings of a book', '## Раз\n\n'.repeat(1_000)],
    ['a large table', '| **а** | [б](/в/) |\n'.repeat(2_000)],
  ])('lets pass %s', (_case, source) => {
    expect(nestingProblem(source)).toBeUndefined()
  })
})
