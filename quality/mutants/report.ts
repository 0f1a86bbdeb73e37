import { relative } from 'node:path'
import type { Stryker } from '@stryker-mutator/core'

export type MutantResult = Awaited<ReturnType<Stryker['runMutationTest']>>[number]
type Mutant = Pick<MutantResult, 'fileName' | 'location' | 'mutatorName' | 'replacement' | 'status'>

/** Statuses that do not depend on the tests: left out, or not valid code. */
const uncounted = new Set(['Ignored', 'CompileError', 'RuntimeError', 'Pending'])
const unnoticed = new Set(['Survived', 'NoCoverage'])

/** How many were killed by a failing test or by running out of time, how many survived, by folder. */
export function tableOf(mutants: readonly Mutant[], folders: readonly string[]): string {
  const rows = folders.map((folder) =>
    rowOf(
      folder,
      mutants.filter(({ fileName }) => fileName.includes(`${folder}/`)),
    ),
  )
  return [...rows, rowOf('together', mutants)].filter((row) => row !== '').join('\n')
}

function rowOf(name: string, mutants: readonly Mutant[]): string {
  const counted = mutants.filter(({ status }) => !uncounted.has(status))
  if (counted.length === 0) return ''
  const survived = counted.filter(({ status }) => unnoticed.has(status)).length
  const late = counted.filter(({ status }) => status === 'Timeout').length
  const killed = counted.length - survived
  const percent = ((100 * killed) / counted.length).toFixed(1)
  return `${name.padEnd(24)} ${percent} %: ${killed} killed (${late} by time), ${survived} survived`
}

/** Each mutant that no test noticed, a line each, by file and place. */
export function survivorsOf(mutants: readonly Mutant[]): string {
  const lines = mutants
    .filter(({ status }) => unnoticed.has(status))
    .map(({ fileName, location, mutatorName, replacement, status }) => {
      const { line, column } = location.start
      const becomes = replacement.replaceAll(/\s+/g, ' ').slice(0, 120)
      return `${relative('', fileName)}:${line}:${column} ${status} ${mutatorName}: ${becomes}`
    })
  return `${lines.toSorted(new Intl.Collator('en', { numeric: true }).compare).join('\n')}\n`
}
