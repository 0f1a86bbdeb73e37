import { readFileSync } from 'node:fs'
import { matchesGlob } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImportEdges, roomOf } from './import-edges.fixture.ts'
import type { ImportEdge } from './import-edges.fixture.ts'
import { importRules } from './import-rules.ts'
import type { ImportRule } from './import-rules.ts'
import { packageRules } from './package-rules.ts'

const rules: readonly ImportRule[] = importRules
const edges = readImportEdges()

describe('the table of import directions', () => {
  it('goes down: a room imports rooms of later rows only', () => {
    const upwards = rules.flatMap(({ room, imports, types = [] }, index) =>
      [...imports, ...types]
        .filter((target) => rules.findIndex((rule) => rule.room === roomOf(target)) <= index)
        .map((target) => `${room} → ${target}`),
    )
    expect(upwards).toEqual([])
  })

  it('allows no import that nobody writes', () => {
    const unused = rules.flatMap(({ room, imports, types = [], tests = [] }) =>
      [
        ...imports.filter(
          (target) => !isUsed(room, target, (edge) => !edge.isTest && !edge.isType),
        ),
        ...types.filter((target) => !isUsed(room, target, (edge) => !edge.isTest && edge.isType)),
        ...tests.filter((target) => !isUsed(room, target, (edge) => edge.isTest)),
      ].map((target) => `${room} → ${target}`),
    )
    expect(unused).toEqual([])
  })

  it('allows no package that nobody imports', () => {
    const unused = Object.entries(packageRules).flatMap(([room, globs]) =>
      globs
        .filter((glob) => glob !== 'node:*/*')
        .filter((glob) => !edges.some((edge) => edge.from === room && fits(edge, glob)))
        .map((glob) => `${room} → ${glob}`),
    )
    expect(unused).toEqual([])
  })

  it('is the same in docs/architecture.md', () => {
    const written = readFileSync('docs/architecture.md', 'utf8').match(
      /^\| room \| may import \|.*\n(?:\|.*\n)*/m,
    )
    expect(written?.[0]).toBe(asMarkdown())
  })
})

function isUsed(room: string, target: string, counts: (edge: ImportEdge) => boolean): boolean {
  return edges.some(
    (edge) =>
      edge.from === room &&
      edge.path !== undefined &&
      (edge.path === target || roomOf(edge.path) === target) &&
      counts(edge),
  )
}

function fits({ specifier, isTest }: ImportEdge, glob: string): boolean {
  return !isTest && matchesGlob(specifier, glob)
}

function asMarkdown(): string {
  const cell = (rooms: readonly string[] = []) => rooms.map((room) => `\`${room}\``).join(', ')
  const rows = rules.map(
    ({ room, imports, types, tests }) =>
      `| \`${room}\` | ${cell(imports) || '–'} | ${cell(types)} | ${cell(tests)} |\n`,
  )
  return `| room | may import | types alone | its tests too |\n|---|---|---|---|\n${rows.join('')}`
}
