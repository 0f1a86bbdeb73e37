import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const files = [
  'env.ts',
  'env/lake.ts',
  'env/mail.ts',
  'env/metrics.ts',
  'env/telegram.ts',
  'env/backup.ts',
]
/** The variables that the site reads from its environment. */
const variables = files
  .flatMap((file) => [...readFileSync(`lib/${file}`, 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)])
  .flatMap(([, name]) => name ?? [])
  .toSorted()

/** Variables in backticks in the first column of the table in README.md. */
function variablesOfReadme(): string[] {
  const [, table = ''] =
    /^## Environment\n([\s\S]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? []
  const firstCells = [...table.matchAll(/^\|([^|]*)\|/gm)].map(([, cell]) => cell ?? '')
  return firstCells.flatMap((cell) => cell.match(/[A-Z][A-Z_]+/g) ?? []).toSorted()
}

describe('the environment of the site', () => {
  it('is read from more than twenty variables', () => {
    expect(variables.length).toBeGreaterThan(20)
  })

  it('is whole in the table of README.md', () => {
    expect(variablesOfReadme()).toEqual(variables)
  })

  it('is whole in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)
    expect([...example].flatMap(([, name]) => name ?? []).toSorted()).toEqual(variables)
  })
})
