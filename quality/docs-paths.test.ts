import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from './source-files.fixture.ts'

const files = sourceFiles()
const documents = files.filter(
  (file) => file.endsWith('.md') && !/^(CHANGELOG\.md|sanity\/(demo|import)\/)/.test(file),
)

/** Paths in backticks with a folder and an extension, and targets of relative links. */
function pathsIn(text: string): string[] {
  const quoted = text.matchAll(/`((?![.])(?:[\w()[\]@.-]+\/)+[\w[\].-]+\.(?:tsx?|md|json|css))`/g)
  const linked = text.matchAll(/\]\(((?!https?:|#|mailto:)[^)\s#]+)/g)
  return [...quoted, ...linked].flatMap(([, path]) => path ?? [])
}

describe('the documentation', () => {
  it.each(documents)('%s names only files that exist', (document) => {
    const folder = posix.dirname(document)
    const missing = pathsIn(readFileSync(document, 'utf8')).filter(
      (path) =>
        !exists(posix.join(folder, path)) && !files.some((file) => endsWithPath(file, path)),
    )
    expect(missing).toEqual([])
  })
})

function exists(path: string): boolean {
  const wanted = path.replace(/\/$/, '')
  return files.some((file) => file === wanted || file.startsWith(`${wanted}/`))
}

// A document may name a file by the end of its path once the folder is clear.
function endsWithPath(file: string, path: string): boolean {
  return file === path || file.endsWith(`/${path}`)
}
