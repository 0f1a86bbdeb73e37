import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { importRules } from './import-rules.ts'
import { sourceFiles } from './source-files.fixture.ts'

/** An import of the tree: from a room to a room or a package. */
export type ImportEdge = {
  from: string
  /** The path of a file of ours, or undefined for a package. */
  path: string | undefined
  specifier: string
  isType: boolean
  isTest: boolean
}

const statements =
  /^(?:import|export)\s(?:(type)\s)?(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/gm

/** Every import of the TypeScript files under version control that belong to a room. */
export function readImportEdges(): ImportEdge[] {
  return sourceFiles('*.ts', '*.tsx').flatMap(edgesOf)
}

/** The row that counts for a file: the innermost folder, or the file's own. */
export function roomOf(path: string): string | undefined {
  return importRules
    .map(({ room }) => room)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .toSorted((a, b) => b.length - a.length)[0]
}

function edgesOf(file: string): ImportEdge[] {
  const isTest = /\.(test|fixture|contract|spec)\.tsx?$/.test(file)
  const from = roomOf(isTest ? file.replace(/\.(slow\.|mount\.)?test\.ts$/, '.ts') : file)
  if (from === undefined) return []
  return [...readFileSync(file, 'utf8').matchAll(statements)].flatMap(
    ([, type, declared, dynamic]) => {
      const specifier = declared ?? dynamic
      if (specifier === undefined) return []
      return { from, specifier, path: pathOf(specifier, file), isType: type !== undefined, isTest }
    },
  )
}

function pathOf(specifier: string, file: string): string | undefined {
  if (specifier.startsWith('#lake/')) return `sanity/lake/${specifier.slice('#lake/'.length)}`
  if (specifier.startsWith('#')) return specifier.slice(1)
  return specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined
}
