import type { Problem } from '#sanity/import/problem.ts'

/** A file that an import may read: on a disk, in an archive, or dropped on a browser. */
export type CollectedFile = {
  /** As people name it, with `/` between its parts: `blog/klyuchi/index.md`. */
  path: string
  /** In bytes. */
  size: number
  /** Rejects if the file is gone or damaged. */
  bytes: () => Promise<Uint8Array<ArrayBuffer>>
}

/** What one import may read. */
export type Collection = {
  /** Files that were named one by one: each Markdown file among them is an article. */
  named: CollectedFile[]
  /** Files of folders and archives, in the order of their paths. */
  found: CollectedFile[]
  /** Files that lie beside named ones; they are read only if a text names them. */
  beside: CollectedFile[]
  /** What could not be read at all. */
  problems: Problem[]
}

export const emptyCollection: Collection = { named: [], found: [], beside: [], problems: [] }

/** How many files one import may have. */
export const maxFiles = 20_000

/** How many bytes the files of one import may have together, unpacked. */
export const maxTotalBytes = 4 * 1024 ** 3

/** Why so many files, or so many bytes, are not read; `undefined` if they are few enough. */
export function limitProblem(files: number, bytes: number): string | undefined {
  if (files > maxFiles) {
    return `больше ${maxFiles} файлов: импортируйте блог частями`
  }
  return bytes > maxTotalBytes ? 'файлы больше 4 ГБ вместе: импортируйте блог частями' : undefined
}

/** An error of a file or folder that was not read. */
export function collectionError(file: string, message: string): Problem {
  return { severity: 'error', file, line: 1, message }
}

/** Whether a file or folder is made by a system or a tool, so that nobody means it. */
export function isClutter(name: string): boolean {
  return name.startsWith('.') || clutter.has(name.toLowerCase())
}

const clutter: ReadonlySet<string> = new Set([
  '__macosx',
  'desktop.ini',
  'node_modules',
  'thumbs.db',
])
