import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openTestLake } from '#sanity/lake/test/lake.fixture.ts'
import type { ImportResult } from './import-articles.ts'
import { importFiles, type ImportFilesOptions } from './import-files.ts'
import { formatProblem } from './problem.ts'

/** Origin of the site that the articles are imported into. */
export const siteUrl = 'http://localhost:3000'

/** A test lake, and a folder with the fixtures to import into it. */
export async function openImport() {
  const lake = await openTestLake()
  const client = lake.client('editor', { perspective: 'raw' })
  await client.create({
    _id: 'siteSettings',
    _type: 'siteSettings',
    organisation: { name: 'Дворецкий' },
    formerOrigins: ['https://old.example'],
  })
  const folder = mkdtempSync(join(tmpdir(), 'import-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(join(import.meta.dirname, 'fixtures'), folder, { recursive: true })
  const offline = () => Promise.reject(new TypeError('fetch failed'))
  return {
    client,
    folder,
    run: (names: string[], options: Partial<ImportFilesOptions> = {}) =>
      importFiles(
        names.map((name) => join(folder, name)),
        { client, siteUrl, fetch: offline, ...options },
      ),
    /** Everything in the lake with its revision. */
    revisions: () => client.fetch<unknown>('*[!(_type match "system.*")]{_id, _rev} | order(_id)'),
    rewrite(name: string, from: string, to: string) {
      const path = join(folder, name)
      writeFileSync(path, readFileSync(path, 'utf8').replace(from, to))
    },
  }
}

/** What happened to each file. */
export const outcomesOf = (results: ImportResult[]) => results.map(({ outcome }) => outcome)
/** The errors of all files, as a terminal shows them. */
export const errorsOf = (results: ImportResult[]) =>
  results.flatMap(({ problems }) =>
    problems.filter(({ severity }) => severity === 'error').map(formatProblem),
  )
