import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Removes files of the file channel: those about a request with one of the numbers, with which
 * their references begin, and those in which one of the texts stands as a word.
 */
export async function removeFiles(
  folder: string,
  { numbers, texts }: { numbers: readonly number[]; texts: readonly string[] },
): Promise<void> {
  const wanted = texts.length === 0 ? undefined : new RegExp(texts.map(toWord).join('|'), 'iu')
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    // Drafts begin with a dot.
    const number = Number(/^\.?(\d+)[.-]/.exec(name)?.[1])
    if (numbers.includes(number) || (await matches(path, wanted))) await rm(path, { force: true })
  }
}

function toWord(text: string): string {
  const literal = text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
  return `(?<![\\p{L}\\p{N}._+-])${literal}(?![\\p{L}\\p{N}_-])`
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isAbsence(error)) return []
    throw error
  })
}

async function matches(path: string, wanted: RegExp | undefined): Promise<boolean> {
  if (wanted === undefined) return false
  try {
    return wanted.test(await readFile(path, 'utf8'))
  } catch (error) {
    // A draft that has got its name since.
    if (isAbsence(error)) return false
    throw error
  }
}

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
