import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Prints the lines of our own TypeScript in the lake, the site and the content folders; tests are counted separately, generated files not at all. */
const parts = {
  lake: ['sanity/lake', 'lib/durable'],
  site: ['app', 'components', 'lib'],
  content: ['sanity/schema', 'sanity/studio', 'sanity/import', 'sanity/export', 'sanity/demo'],
}

for (const [name, folders] of Object.entries(parts)) {
  const files = folders
    .flatMap(filesBelow)
    .filter((path) => name === 'lake' || !path.startsWith('lib/durable'))
  const [tests, code] = [files.filter(isTest), files.filter((path) => !isTest(path))]
  process.stdout.write(
    `${name.padEnd(8)} ${String(lines(code)).padStart(6)} lines in ${code.length} files, tests ${lines(tests)}\n`,
  )
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => /\.tsx?$/.test(path) && !/node_modules|sanity\.types\.ts/.test(path))
}

function isTest(path: string): boolean {
  return /\.(test|fixture|contract)\.tsx?$/.test(path)
}

function lines(paths: string[]): number {
  return paths.reduce((sum, path) => sum + readFileSync(path, 'utf8').split('\n').length - 1, 0)
}
